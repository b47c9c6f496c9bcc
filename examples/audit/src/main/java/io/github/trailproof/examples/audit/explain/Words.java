package io.github.trailproof.examples.audit.explain;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.record.BenchmarkItem;
import io.github.trailproof.control.record.Neighbor;
import io.github.trailproof.control.record.Reference;
import io.github.trailproof.examples.audit.report.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of the control's record in words. */
final class Words {

    /** The criteria that one trail has to meet alone. */
    private static final List<Criterion> ONE_TRAIL = List.of(Criterion.CIS, Criterion.SECURITY_HUB);

    private Words() {}

    /** What stands behind an item's number in one version of the benchmark. */
    static String of(BenchmarkItem item) {
        List<String> parts = new ArrayList<>();
        parts.add(item.number());
        parts.add("Level " + item.level());
        parts.add(item.status().label());
        item.published().ifPresent(date -> parts.add("published " + date));
        parts.add(item.supersededBy().map(next -> "superseded by " + next).orElse("the newest we know"));
        String others = item.neighbors().stream()
                .map(other -> of(other.topic()) + " " + other.number())
                .collect(Collectors.joining(", "));
        return String.join(", ", parts) + "; beside it " + others;
    }

    private static String of(Neighbor.Topic topic) {
        return switch (topic) {
            case LOG_FILE_VALIDATION -> "log file validation";
            case KMS_ENCRYPTION -> "encryption with KMS";
            case CLOUDWATCH_LOGS -> "CloudWatch Logs";
        };
    }

    static String of(Reference reference) {
        String document = (reference.document() + " " + reference.version()).trim();
        return document + ": " + reference.id();
    }

    /** The criteria by which one trail has to meet a requirement. */
    static List<String> criteria(Requirement requirement) {
        return ONE_TRAIL.stream()
                .filter(criterion -> criterion.requirements().contains(requirement))
                .map(Meaning::option)
                .toList();
    }

    /** Which fields of CloudTrail's API decide a requirement. */
    static String fields(Requirement requirement) {
        List<String> fields = requirement.apiFields();
        return "decided by "
                + (fields.size() == 1
                        ? fields.get(0)
                        : fields.get(0) + " in basic selectors, " + fields.get(1) + " in advanced ones");
    }
}
