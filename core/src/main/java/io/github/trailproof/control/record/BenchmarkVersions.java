package io.github.trailproof.control.record;

import io.github.trailproof.control.record.Neighbor.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The control in every version of the benchmark that we know, oldest first. */
final class BenchmarkVersions {

    private static final String TITLE = "Ensure CloudTrail is enabled in all regions";

    /** Every version so far has put it into the profile of what everybody should do. */
    private static final int LEVEL = 1;

    private BenchmarkVersions() {}

    /** A version before it is known which ones stand beside it. */
    private record Printed(
            String version, String number, AssessmentStatus status, Optional<LocalDate> date, List<Neighbor> others) {}

    static List<BenchmarkItem> all() {
        List<Printed> printed = printed();
        List<BenchmarkItem> items = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            Printed one = printed.get(i);
            items.add(new BenchmarkItem(
                    one.version,
                    one.number,
                    TITLE,
                    LEVEL,
                    one.status,
                    one.date,
                    version(printed, i - 1),
                    version(printed, i + 1),
                    one.others,
                    Sources.BENCHMARK));
        }
        return List.copyOf(items);
    }

    private static Optional<String> version(List<Printed> printed, int index) {
        return index < 0 || index == printed.size() ? Optional.empty() : Optional.of(printed.get(index).version);
    }

    /** As the documents print it. The item about CloudWatch Logs is gone since 3.0.0. */
    private static List<Printed> printed() {
        return List.of(
                dated("1.2.0", "2.1", AssessmentStatus.SCORED, "2018-05-23", others("2.2", "2.7", "2.4")),
                dated("1.3.0", "3.1", AssessmentStatus.AUTOMATED, "2020-08-07", others("3.2", "3.7", "3.4")),
                dated("1.4.0", "3.1", AssessmentStatus.AUTOMATED, "2021-05-28", others("3.2", "3.7", "3.4")),
                undated("1.5.0", "3.1", AssessmentStatus.AUTOMATED, others("3.2", "3.7", "3.4")),
                undated("2.0.0", "3.1", AssessmentStatus.AUTOMATED, others("3.2", "3.7", "3.4")),
                dated("3.0.0", "3.1", AssessmentStatus.AUTOMATED, "2024-01-31", others("3.2", "3.5")),
                undated("4.0.0", "3.1", AssessmentStatus.AUTOMATED, others("3.2", "3.5")),
                undated("5.0.0", "3.1", AssessmentStatus.MANUAL, others("3.2", "3.5")),
                undated("6.0.0", "4.1", AssessmentStatus.MANUAL, others("4.2", "4.5")),
                undated("7.0.0", "4.1", AssessmentStatus.MANUAL, others("4.2", "4.5")));
    }

    private static Printed dated(
            String version, String number, AssessmentStatus status, String date, List<Neighbor> others) {
        return new Printed(version, number, status, Optional.of(LocalDate.parse(date)), others);
    }

    private static Printed undated(String version, String number, AssessmentStatus status, List<Neighbor> others) {
        return new Printed(version, number, status, Optional.empty(), others);
    }

    private static List<Neighbor> others(String validation, String encryption) {
        return List.of(
                new Neighbor(Topic.LOG_FILE_VALIDATION, validation), new Neighbor(Topic.KMS_ENCRYPTION, encryption));
    }

    private static List<Neighbor> others(String validation, String encryption, String cloudWatch) {
        List<Neighbor> others = new ArrayList<>(others(validation, encryption));
        others.add(new Neighbor(Topic.CLOUDWATCH_LOGS, cloudWatch));
        return others;
    }
}
