package io.github.trailproof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java in every README.md can be copied, and the first piece prints the output beneath it. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");

    /** The accounts that the command shows, too. */
    private static final String SAMPLE =
            "../examples/audit/src/main/resources/io/github/trailproof/examples/audit/input/sample.jsonl";

    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\R(.*?)^```$");

    private static final Pattern OUTPUT = Pattern.compile("(?ms)^<!-- java:output -->\\R```text\\R(.*?)^```$");

    /** A reader adds the imports, and has the clients and values that the text leaves open. */
    private static final String FRAME = """
            import static java.nio.charset.StandardCharsets.UTF_8;
            import static org.assertj.core.api.Assertions.assertThat;

            import io.github.trailproof.collect.*;
            import io.github.trailproof.collect.organization.*;
            import io.github.trailproof.control.*;
            import io.github.trailproof.coverage.*;
            import io.github.trailproof.events.*;
            import io.github.trailproof.evidence.*;
            import io.github.trailproof.execute.*;
            import io.github.trailproof.findings.*;
            import io.github.trailproof.findings.asff.*;
            import io.github.trailproof.findings.ocsf.*;
            import io.github.trailproof.findings.oscal.*;
            import io.github.trailproof.history.*;
            import io.github.trailproof.lookup.*;
            import io.github.trailproof.history.timeline.*;
            import io.github.trailproof.mapping.*;
            import io.github.trailproof.planned.*;
            import io.github.trailproof.recorded.*;
            import io.github.trailproof.recorded.attestation.*;
            import io.github.trailproof.recorded.events.*;
            import io.github.trailproof.recorded.gather.*;
            import io.github.trailproof.remediation.*;
            import io.github.trailproof.remediation.text.*;
            import io.github.trailproof.report.*;
            import io.github.trailproof.simulator.*;
            import io.github.trailproof.simulator.fault.*;
            import io.github.trailproof.testkit.*;
            import io.github.trailproof.testkit.corpus.*;
            import io.github.trailproof.testkit.generate.*;
            import io.github.trailproof.testkit.recorder.*;
            import io.github.trailproof.trail.*;
            import java.io.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import net.jqwik.api.*;
            import net.jqwik.api.domains.Domain;
            import software.amazon.awssdk.auth.credentials.*;
            import software.amazon.awssdk.regions.Region;
            import software.amazon.awssdk.services.account.AccountClient;
            import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
            import software.amazon.awssdk.services.cloudtrail.model.CloudTrailException;
            import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;
            import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
            import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
            import software.amazon.awssdk.services.organizations.OrganizationsClient;
            import software.amazon.awssdk.services.sts.StsClient;

            class NAME {
                interface Tool {
                    Verdict verdict(AccountEvidence evidence);

                    Verdict verdict(AccountEvidence evidence, Criterion criterion);
                }

                Tool audit;
                AccountEvidence evidence;
                Assessment assessment;
                RemediationPlan plan;
                TrailCollector collector;
                TrailClients clients;
                AccountClient account;
                OrganizationsClient organizations;
                StsClient sts;
                DescribeTrailsResponse listing;
                GetTrailStatusResponse status;
                GetEventSelectorsResponse selectors;
                CloudTrailException denied;
                TrailArn trailArn;
                List<Observation> observations;
                Window window;
                InputStream in;
                OutputStream out;
                java.security.PrivateKey privateKey;
                java.security.PublicKey publicKey;

                CloudTrailClient clientOf(String region) {
                    throw new UnsupportedOperationException(region);
                }

            PIECE
            }
            """;

    @TempDir
    private Path classes;

    /** A block of Java in a README.md, as a class of its own. */
    private record Piece(Path file, String java, String name) {

        /** A program stands for itself, methods are members of the class, and statements belong in a method. */
        JavaFileObject source() {
            String member = java.startsWith("@") ? java : "void run() throws Exception {\n" + java + "}";
            String source = java.startsWith("import ")
                    ? java.replace("public class Audit", "public class " + name)
                    : FRAME.replace("NAME", name).replace("PIECE", member);
            URI uri = URI.create("string:///" + ROOT.relativize(file) + "/" + name + ".java");
            return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return source;
                }
            };
        }
    }

    @Test
    void everyPieceOfJavaCompiles() throws IOException {
        List<Piece> pieces = pieces();
        assertThat(pieces).extracting(Piece::file).contains(ROOT.resolve("README.md"), ROOT.resolve("core/README.md"));
        compile(pieces);
    }

    @Test
    void theFirstPieceOfJavaPrintsWhatIsShownBeneathIt() throws Exception {
        Path readme = ROOT.resolve("README.md");
        Piece first = pieces().stream()
                .filter(piece -> piece.file().equals(readme))
                .findFirst()
                .orElseThrow();
        compile(List.of(new Piece(readme, first.java().replace("accounts.jsonl", SAMPLE), "First")));
        Matcher shown = OUTPUT.matcher(Files.readString(readme));
        assertThat(shown.find()).isTrue();
        assertThat(printedBy("First")).isEqualTo(shown.group(1));
    }

    private static List<Piece> pieces() throws IOException {
        List<Piece> pieces = new ArrayList<>();
        for (Path file : readmes()) {
            JAVA.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> pieces.add(new Piece(file, found.group(1), "Piece" + pieces.size())));
        }
        return pieces;
    }

    private static List<Path> readmes() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT, 4, (file, attributes) -> file.getFileName().toString().equals("README.md"))) {
            return files.filter(file -> !file.toString().contains("target"))
                    .sorted()
                    .toList();
        }
    }

    private void compile(List<Piece> pieces) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options = List.of("-d", classes.toString(), "-proc:none", "-cp", classPath);
        List<JavaFileObject> sources = pieces.stream().map(Piece::source).toList();
        boolean compiled =
                compiler.getTask(said, null, null, options, null, sources).call();
        assertThat(compiled).as(said.toString()).isTrue();
    }

    private String printedBy(String name) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        URL[] compiled = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(compiled, ReadmeTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
