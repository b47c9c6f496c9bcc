import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks a release in a repository of files: that everything lies there that a public repository asks for, and nothing
 * else. It prints one line for each artifact, and what is wrong; its exit status is 1 if anything is.
 *
 * <p>Its arguments: the repository, the bom's pom.xml, which names the artifacts, and whether there are signatures.
 */
public final class Released {

    private static final String GROUP = "io.github.trailproof";

    /** What a pom has to say of itself. */
    private static final List<String> SAID = List.of(
            "name", "description", "url", "licenses", "developers", "scm", "issueManagement");

    private static final Pattern COMPONENT = Pattern.compile("\"purl\" : \"pkg:maven/([^@\"]+)@");

    private static final Pattern OF_TESTS = Pattern.compile(".*(junit|jqwik|assertj|archunit|selenium|jazzer).*");

    private final List<String> problems = new ArrayList<>();
    private final boolean signed;
    private final Path folder;
    private final String version;

    private Released(Path folder, String version, boolean signed) {
        this.folder = folder;
        this.version = version;
        this.signed = signed;
    }

    public static void main(String[] args) throws IOException {
        String bom = Files.readString(Path.of(args[1]));
        String version = first(bom, "<version>([^<]+)</version>");
        Set<String> libraries = all(bom, "<artifactId>(trailproof-[^<]+)</artifactId>");
        libraries.remove("trailproof-bom");
        Path folder = Path.of(args[0], GROUP.split("\\."));
        Released released = new Released(folder, version, Boolean.parseBoolean(args[2]));
        released.check(libraries);
        released.problems.forEach(problem -> System.err.println("release: " + problem));
        System.exit(released.problems.isEmpty() ? 0 : 1);
    }

    private void check(Set<String> libraries) throws IOException {
        Set<String> artifacts = new TreeSet<>(libraries);
        artifacts.addAll(List.of("trailproof-bom", "trailproof-parent"));
        expect(artifacts.equals(names(folder)), "released are " + names(folder) + ", not " + artifacts);
        for (String artifact : artifacts) {
            Set<String> files = files(artifact, libraries.contains(artifact));
            Set<String> found = names(folder.resolve(artifact).resolve(version));
            expect(found.equals(files), artifact + " has " + found + ", not " + files);
            for (String file : found) {
                checksum(path(artifact, file));
            }
            pom(artifact);
            if (libraries.contains(artifact)) {
                jars(artifact);
            }
        }
    }

    /** The names of an artifact's files: each with its checksums and, unless it is one, its signature. */
    private Set<String> files(String artifact, boolean library) {
        List<String> kinds = new ArrayList<>(List.of(".pom"));
        if (!artifact.equals("trailproof-bom")) {
            kinds.add("-cyclonedx.json");
        }
        if (library) {
            kinds.addAll(List.of(".jar", "-sources.jar", "-javadoc.jar"));
        }
        if (artifact.equals("trailproof-simulator")) {
            kinds.add("-all.jar");
        }
        if (artifact.equals("trailproof-testkit")) {
            kinds.add("-corpus.jsonl");
        }
        List<String> ends = signed ? List.of("", ".md5", ".sha1", ".asc") : List.of("", ".md5", ".sha1");
        return kinds.stream()
                .flatMap(kind -> ends.stream().map(end -> artifact + "-" + version + kind + end))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void checksum(Path file) throws IOException {
        for (String algorithm : List.of("MD5", "SHA-1")) {
            Path sum = Path.of(file + "." + algorithm.replace("-", "").toLowerCase(Locale.ROOT));
            expect(!Files.exists(sum) || Files.readString(sum).strip().equals(digest(algorithm, file)), sum + " is wrong");
        }
    }

    private void pom(String artifact) throws IOException {
        String pom = Files.readString(path(artifact, artifact + "-" + version + ".pom"));
        for (String element : SAID) {
            expect(pom.contains("<" + element), artifact + "'s pom has no " + element);
        }
        expect(!pom.contains("${revision}") && !pom.contains("-SNAPSHOT"), artifact + "'s pom has no plain version");
        expect(!pom.contains("<repositories>"), artifact + "'s pom names a repository");
        if (!artifact.equals("trailproof-parent")) {
            expect(!pom.contains("<parent>"), artifact + "'s pom has a parent");
        }
    }

    private void jars(String artifact) throws IOException {
        String start = artifact + "-" + version;
        try (JarFile jar = new JarFile(path(artifact, start + ".jar").toFile())) {
            licence(jar);
            Attributes manifest = jar.getManifest().getMainAttributes();
            expect(version.equals(manifest.getValue("Implementation-Version")), artifact + " has no Implementation-Version");
            ModuleDescriptor module = module(jar);
            Set<String> exported = module.exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> shown = shown(manifest);
            expect(shown.equals(exported), artifact + "'s bundle shows " + shown + ", its module exports " + exported);
            String parts = Files.readString(path(artifact, start + "-cyclonedx.json"));
            Set<String> components = all(parts, COMPONENT.pattern());
            components.remove(GROUP + "/" + artifact);
            expect(!artifact.equals("trailproof-core") || components.isEmpty(), "core brings " + components);
            // The testkit's generators are for users of jqwik.
            expect(artifact.equals("trailproof-testkit") || components.stream().noneMatch(OF_TESTS.asMatchPredicate()),
                    artifact + " brings " + components);
            System.out.printf("%-24s %4d KB, module %s, %d packages, %d components in its SBOM%n", artifact,
                    Files.size(path(artifact, start + ".jar")) / 1024, module.name(), exported.size(), components.size());
        }
        try (JarFile jar = new JarFile(path(artifact, start + "-sources.jar").toFile())) {
            licence(jar);
        }
        try (JarFile jar = new JarFile(path(artifact, start + "-javadoc.jar").toFile())) {
            expect(jar.getEntry("index.html") != null, jar.getName() + " has no index.html");
        }
    }

    private void licence(JarFile jar) {
        expect(jar.getEntry("META-INF/LICENSE") != null, jar.getName() + " has no licence");
    }

    private static ModuleDescriptor module(JarFile jar) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry("module-info.class"))) {
            return ModuleDescriptor.read(in);
        }
    }

    /** The packages of Export-Package, without their attributes. */
    private static Set<String> shown(Attributes manifest) {
        String header = String.valueOf(manifest.getValue("Export-Package")).replaceAll("\"[^\"]*\"", "");
        return Stream.of(header.split(","))
                .map(clause -> clause.split(";")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Path path(String artifact, String file) {
        return folder.resolve(artifact).resolve(version).resolve(file);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String first(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
    }

    private static Set<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String digest(String algorithm, Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void expect(boolean so, String problem) {
        if (!so) {
            problems.add(problem);
        }
    }
}
