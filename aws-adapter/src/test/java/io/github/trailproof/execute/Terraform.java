package io.github.trailproof.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Terraform as it is installed here, with the AWS provider from a folder, on configurations of one folder. */
final class Terraform {

    private static final Pattern PATHS = Pattern.compile(Pattern.quote(File.pathSeparator));
    private static final String PROVIDER = "registry.terraform.io/hashicorp/aws";

    private final Path program;
    private final Path folder;
    private final URI endpoint;
    private final Path settings;

    private Terraform(Path program, Path mirror, Path folder, URI endpoint) throws IOException {
        this.program = program;
        this.folder = folder;
        this.endpoint = endpoint;
        this.settings = Files.writeString(
                folder.resolve("settings.tfrc"),
                "provider_installation {\n  filesystem_mirror {\n    path = \"" + mirror + "\"\n  }\n}\n");
    }

    /**
     * The tool for a folder; none where Terraform is not on the path, or its provider is not in a folder: the one that the
     * environment variable {@code TRAILPROOF_TERRAFORM_MIRROR} names, or one that Terraform looks in by itself, or one under
     * {@code /opt}.
     *
     * @param endpoint where the provider finds AWS
     */
    static Optional<Terraform> of(Path folder, URI endpoint) throws IOException {
        Optional<Path> program = PATHS.splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .map(directory -> Path.of(directory, "terraform"))
                .filter(Files::isExecutable)
                .findFirst();
        Optional<Path> mirror = mirror();
        return program.isPresent() && mirror.isPresent()
                ? Optional.of(new Terraform(program.get(), mirror.get(), folder, endpoint))
                : Optional.empty();
    }

    private static Optional<Path> mirror() throws IOException {
        Stream.Builder<Path> folders = Stream.builder();
        Optional.ofNullable(System.getenv("TRAILPROOF_TERRAFORM_MIRROR"))
                .map(Path::of)
                .ifPresent(folders);
        folders.add(Path.of(System.getProperty("user.home"), ".terraform.d", "plugins"));
        folders.add(Path.of("/usr/local/share/terraform/plugins"));
        folders.add(Path.of("/usr/share/terraform/plugins"));
        Path optional = Path.of("/opt");
        if (Files.isDirectory(optional)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(optional)) {
                children.forEach(folders);
            }
        }
        return folders.build()
                .filter(candidate -> Files.isDirectory(candidate.resolve(PROVIDER)))
                .findFirst();
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** What it prints; fails if it does. */
    String run(String... arguments) throws IOException, InterruptedException {
        int status = status(arguments);
        assertThat(status).as(this::errors).isZero();
        return output();
    }

    /** What it says is wrong; what it did before is long. */
    private String errors() {
        try {
            String output = output();
            int first = output.indexOf("Error: ");
            return first < 0 ? output : output.substring(first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status it exits with. */
    int status(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile());
        configure(builder.environment());
        Process process = builder.start();
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("no end within five minutes of terraform " + List.of(arguments));
        }
        return process.exitValue();
    }

    /** What it printed the last time. */
    String output() throws IOException {
        return Files.readString(folder.resolve("output.txt"));
    }

    private void configure(Map<String, String> environment) throws IOException {
        environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("TF_"));
        String nothing = Files.writeString(folder.resolve("nothing"), "").toString();
        environment.put("AWS_ENDPOINT_URL", endpoint.toString());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_CONFIG_FILE", nothing);
        environment.put("AWS_SHARED_CREDENTIALS_FILE", nothing);
        environment.put("TF_CLI_CONFIG_FILE", settings.toString());
        environment.put("TF_CLI_ARGS", "-no-color");
        environment.put("TF_DATA_DIR", folder.resolve(".terraform").toString());
        environment.put("TF_IN_AUTOMATION", "1");
        environment.put("CHECKPOINT_DISABLE", "1");
        Stream.of("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                .forEach(environment::remove);
    }
}
