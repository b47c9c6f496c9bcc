package io.github.trailproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows to copy can be copied. */
class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\R(.*?)^```$");

    /** A reader adds the imports, and has the clients that the text leaves open. */
    private static final String FRAME = """
            import io.github.trailproof.collect.*;
            import io.github.trailproof.collect.organization.*;
            import io.github.trailproof.control.*;
            import io.github.trailproof.evidence.*;
            import io.github.trailproof.execute.*;
            import io.github.trailproof.mapping.*;
            import io.github.trailproof.remediation.*;
            import io.github.trailproof.remediation.text.*;
            import io.github.trailproof.recorded.*;
            import io.github.trailproof.trail.TrailArn;
            import java.nio.file.Path;
            import java.time.Duration;
            import software.amazon.awssdk.services.account.AccountClient;
            import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
            import software.amazon.awssdk.services.cloudtrail.model.*;
            import software.amazon.awssdk.services.organizations.OrganizationsClient;
            import software.amazon.awssdk.services.sts.StsClient;

            abstract class Reader {
                abstract CloudTrailClient clientOf(String region);

                DescribeTrailsResponse listing;
                GetTrailStatusResponse status;
                GetEventSelectorsResponse selectors;
                CloudTrailException denied;
                TrailArn trailArn;

                void block(GIVEN OrganizationsClient organizations, StsClient sts, AccountEvidence evidence) throws Exception {
            PIECE
                }
            }
            """;

    @TempDir
    private Path classes;

    @TestFactory
    Stream<DynamicTest> everyPieceOfJavaCompiles() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        List<String> pieces =
                JAVA.matcher(readme).results().map(found -> group(found)).toList();
        assertThat(pieces).hasSizeGreaterThanOrEqualTo(5);
        return pieces.stream()
                .map(piece -> DynamicTest.dynamicTest(piece.lines().findFirst().orElse(""), () -> compiles(piece)));
    }

    private static String group(MatchResult found) {
        return found.group(1);
    }

    private void compiles(String piece) throws IOException {
        String given = piece.contains("TrailCollector collector") ? "" : "TrailCollector collector,";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        boolean compiled = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of(
                                "-d",
                                classes.toString(),
                                "-proc:none",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))),
                        null,
                        List.of(source(FRAME.replace("GIVEN", given).replace("PIECE", piece))))
                .call();
        assertThat(compiled).as(said.toString()).isTrue();
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Reader.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
