package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One account at all limits of the reader at once, in a small heap. */
@Tag("thorough")
class LargestAccountTest {

    private static final int REGIONS = 1_000;
    private static final int LISTED = 20;
    private static final int TRAILS = 1_000;
    private static final int VALUES = 49;

    @TempDir
    private Path folder;

    private static String region(int number) {
        return "aa-" + (char) ('a' + number / 676 % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26)
                + "-1";
    }

    private static String arn(int trail) {
        return String.format(
                Locale.ROOT, "arn:aws:cloudtrail:%s:111122223333:trail/trail-%04d", region(trail % LISTED), trail);
    }

    private static String trail(int number) {
        return "{\"TrailARN\":\"" + arn(number) + "\",\"HomeRegion\":\"" + region(number % LISTED)
                + "\",\"IsMultiRegionTrail\":true,\"IncludeGlobalServiceEvents\":true,\"HasCustomEventSelectors\":true,"
                + "\"IsOrganizationTrail\":false}";
    }

    private static String selectors(int trail) {
        String one = selector("eventSource", trail * VALUES, VALUES / 2);
        String other = selector("eventName", trail * VALUES + VALUES / 2, VALUES / 2);
        return "\"" + arn(trail) + "\":{\"AdvancedEventSelectors\":[" + one + "," + other + "]}";
    }

    private static String selector(String field, int first, int count) {
        return "{\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Management\"]},{\"Field\":\"" + field
                + "\",\"NotEquals\":["
                + IntStream.range(first, first + count)
                        .mapToObj(value -> "\"s" + value + ".amazonaws.com\"")
                        .collect(Collectors.joining(","))
                + "]}]}";
    }

    private static String each(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(","));
    }

    /** A thousand stopped trails, each of which would do if it were started, or nearly. */
    private Path account() throws IOException {
        Path file = folder.resolve("account.jsonl");
        String trails = each(TRAILS, LargestAccountTest::trail);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\"accountId\":\"111122223333\",\"enabledRegions\":["
                    + each(REGIONS, region -> "\"" + region(region) + "\"") + "],\"describeTrails\":{");
            for (int region = 0; region < REGIONS; region++) {
                out.write((region == 0 ? "" : ",") + "\"" + region(region) + "\":"
                        + (region < LISTED
                                ? "{\"trailList\":[" + trails + "]}"
                                : "{\"error\":{\"code\":\"AccessDenied\"}}"));
            }
            out.write("},\"getTrailStatus\":{" + each(TRAILS, trail -> "\"" + arn(trail) + "\":{\"IsLogging\":false}")
                    + "},\"getEventSelectors\":{" + each(TRAILS, LargestAccountTest::selectors) + "}}\n");
        }
        return file;
    }

    @Test
    void everyFormatEndsAndSaysWhereTheSearchForAPlanEnded() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "audit",
                account().toString()));
        for (String format : List.of("text", "html", "jsonl", "csv", "junit", "ocsf", "asff")) {
            command.addAll(List.of("--format", format + "=" + folder.resolve(format)));
        }
        Path err = folder.resolve("err.txt");

        int status =
                new ProcessBuilder(command).redirectError(err.toFile()).start().waitFor();

        assertThat(err).content().isEmpty();
        assertThat(status).isEqualTo(1);
        assertThat(folder.resolve("text"))
                .content()
                .contains("FAIL  111122223333", "start trail-0", "not every change was")
                .hasSizeLessThan(100_000);
        assertThat(folder.resolve("html")).content().endsWith("</html>\n");
    }
}
