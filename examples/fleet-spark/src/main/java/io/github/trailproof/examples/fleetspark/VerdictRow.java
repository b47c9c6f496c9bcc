package io.github.trailproof.examples.fleetspark;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.report.Wording;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row for each account. */
final class VerdictRow {

    static final String LINES = "lines";

    static final StructType SCHEMA = new StructType()
            .add("accountId", DataTypes.StringType, false)
            .add("cis", DataTypes.StringType, false)
            .add("securityHub", DataTypes.StringType, false)
            .add("complete", DataTypes.StringType, false)
            .add("decisiveTrail", DataTypes.StringType)
            .add("unmet", DataTypes.createArrayType(DataTypes.StringType, false), false)
            .add("gaps", DataTypes.IntegerType, false)
            .add("certainGaps", DataTypes.IntegerType, false)
            .add("firstGap", DataTypes.StringType)
            .add("missing", DataTypes.createArrayType(DataTypes.StringType, false), false)
            // As text: evidence may state a time that Spark's own type does not reach.
            .add("collectedAt", DataTypes.StringType)
            .add("source", DataTypes.StringType, false)
            .add(LINES, DataTypes.LongType, false);

    private VerdictRow() {}

    /** Judges an account; the trail and what it does not meet are by the given criterion. */
    static Row of(AccountEvidence evidence, String source, long lines, Criterion criterion) {
        Assessment assessment = Cis31.assess(evidence);
        CriterionResult result = assessment.result(criterion);
        List<Gap> gaps = assessment.coverage().gaps();
        return RowFactory.create(
                assessment.accountId(),
                assessment.verdict(Criterion.CIS).name(),
                assessment.verdict(Criterion.SECURITY_HUB).name(),
                assessment.verdict(Criterion.COMPLETE).name(),
                result.decisiveTrail().map(trail -> trail.trailArn().toString()).orElse(null),
                unmet(result),
                gaps.size(),
                (int) gaps.stream().filter(Gap::certain).count(),
                gaps.stream().findFirst().map(VerdictRow::witness).orElse(null),
                assessment.missing().stream().map(VerdictRow::missing).toArray(String[]::new),
                evidence.collectedAt().map(Object::toString).orElse(null),
                source,
                lines);
    }

    private static String[] unmet(CriterionResult result) {
        Optional<TrailAssessment> trail = result.decisiveTrail();
        return trail.stream()
                .flatMap(decisive -> decisive.requirements(result.criterion(), Outcome.UNSATISFIED).stream())
                .map(requirement -> requirement.requirement().name())
                .toArray(String[]::new);
    }

    /** A call that would go unseen; where no call that is known lies in the gap, a made-up one. */
    private static String witness(Gap gap) {
        ManagementEvent event = gap.witness().event();
        String kind = gap.witness().wellKnown() ? "" : "the made-up call ";
        return kind + event.eventSource() + " " + event.eventName() + " in " + event.scope();
    }

    /** The call that would have told, where, and why it did not. */
    private static String missing(MissingEvidence missing) {
        return Stream.of(
                        Optional.of(missing.iamAction()),
                        missing.region(),
                        missing.trailArn().map(TrailArn::toString),
                        Optional.of(Wording.detail(missing.cause())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
