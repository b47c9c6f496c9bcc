package io.github.trailproof.execute;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The AWS CLI as it is installed here. Scripts that call {@code aws} find it by a wrapper that sends its calls to a
 * simulator, for not every version takes the endpoint from the environment.
 */
final class AwsCli {

    private static final Pattern PATHS = Pattern.compile(Pattern.quote(File.pathSeparator));

    private final Path program;
    private final Path folder;

    /**
     * Takes what it runs with.
     *
     * @param folder an empty one, for the wrapper and the scripts
     */
    AwsCli(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** The programs of that name on the path, each once. */
    static List<Path> installed() {
        return PATHS.splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "aws"))
                .filter(Files::isExecutable)
                .map(AwsCli::real)
                .distinct()
                .toList();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What became of a script.
     *
     * @param status its exit status
     * @param said what it and its commands said
     */
    record Ended(int status, String said) {}

    /** Runs a script to its end; fails if it does. */
    void run(String script, URI endpoint, String accessKeyId) throws IOException, InterruptedException {
        Ended ended = end(script, endpoint, accessKeyId);
        if (ended.status() != 0) {
            throw new AssertionError(ended.said() + "\nfrom\n" + script);
        }
    }

    /** Runs a script to its end. */
    Ended end(String script, URI endpoint, String accessKeyId) throws IOException, InterruptedException {
        Path wrapper = folder.resolve("aws");
        Files.writeString(wrapper, "#!/bin/sh\nexec '" + program + "' --endpoint-url " + endpoint + " \"$@\"\n");
        Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwx------"));
        Path file = Files.writeString(folder.resolve("script.sh"), script);
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder("sh", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        configure(builder.environment(), accessKeyId);
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("no end within two minutes of\n" + script);
        }
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private void configure(Map<String, String> environment, String accessKeyId) throws IOException {
        environment.keySet().removeIf(name -> name.startsWith("AWS_"));
        String nothing = Files.writeString(folder.resolve("nothing"), "").toString();
        environment.put("PATH", folder + File.pathSeparator + environment.getOrDefault("PATH", ""));
        environment.put("AWS_ACCESS_KEY_ID", accessKeyId);
        environment.put("AWS_SECRET_ACCESS_KEY", "any secret");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_CONFIG_FILE", nothing);
        environment.put("AWS_SHARED_CREDENTIALS_FILE", nothing);
        environment.put("AWS_PAGER", "");
        environment.put("AWS_MAX_ATTEMPTS", "1");
        Stream.of("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                .forEach(environment::remove);
    }
}
