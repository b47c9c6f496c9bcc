package io.github.trailproof.rendered;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Reason;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.testkit.generate.Selectors;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates steps whose texts may try to be more than text. */
public final class HostileCalls {

    private static final String ACCOUNT = "111122223333";

    private static final List<String> PIECES = List.of(
            "main",
            " ",
            "'",
            "''",
            "\"",
            "\\",
            "\n",
            "\u0000",
            "\u001b",
            "`",
            "$(x)",
            "$",
            "%PATH%",
            "-",
            "--debug",
            "file:///etc/hostname",
            "http://localhost/",
            "{{resolve:ssm:name}}",
            "{{",
            "{",
            "}",
            "[",
            ",",
            "=",
            "\u2018",
            "\u2019",
            "\u202e",
            "\u00e9",
            "\ud83d\udd11",
            "\ud83d",
            "#>",
            "@a",
            ";",
            "|",
            "&",
            "1kb");

    private HostileCalls() {}

    private static Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(4).map(pieces -> String.join("", pieces));
    }

    /** A text that is taken everywhere, so that those beside it matter; sometimes a hostile one. */
    private static Arbitrary<String> mostly(String... usual) {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(usual)), Tuple.of(1, texts()));
    }

    private static Arbitrary<TrailArn> arns() {
        return Arbitraries.oneOf(Arbitraries.of("main", "audit"), texts())
                .filter(name -> !name.isEmpty())
                .map(name -> new TrailArn("aws", "eu-west-1", ACCOUNT, name));
    }

    private static Arbitrary<EventSelectors> selectors() {
        Arbitrary<EventSelectors> hostile = Combinators.combine(
                        mostly("All", "ReadOnly"),
                        mostly("AWS::S3::Object", "AWS::Lambda::Function"),
                        texts().list().uniqueElements().ofMaxSize(3))
                .as((readWrite, type, values) -> EventSelectors.builder()
                        .addEventSelectors(EventSelector.builder()
                                .readWriteType(new ReadWriteType(readWrite))
                                .addDataResources(DataResource.builder()
                                        .type(type)
                                        .addAllValues(values)
                                        .build())
                                .addAllExcludeManagementEventSources(values)
                                .build())
                        .build());
        return Arbitraries.oneOf(hostile, Selectors.any());
    }

    static Arbitrary<Step.Call> any() {
        Arbitrary<Reason> reasons =
                texts().map(text -> new Reason(new Reason.UnknownPartition(text), List.of(), List.of()));
        Arbitrary<Step.Call> create = Combinators.combine(
                        arns(),
                        mostly("logs"),
                        texts().optional(),
                        mostly("alias/logs").optional(),
                        reasons)
                .as(Step.CreateTrail::new);
        Arbitrary<Step.Call> update = Combinators.combine(arns(), Arbitraries.of(true, false), reasons)
                .as(Step.UpdateTrail::new);
        Arbitrary<Step.Call> start = Combinators.combine(arns(), reasons).as(Step.StartLogging::new);
        Arbitrary<Step.Call> put = Combinators.combine(
                        arns(), selectors(), selectors(), Arbitraries.integers().between(0, 3), reasons)
                .as(Step.PutEventSelectors::new);
        return Arbitraries.oneOf(create, update, start, put, put).withoutEdgeCases();
    }

    /**
     * A plan, and what is known of its trails.
     *
     * @param plan with steps of one account
     * @param evidence of the same account
     */
    public record Planned(RemediationPlan plan, AccountEvidence evidence) {}

    /** Many steps in one plan, and evidence of their trails whose texts are hostile too. */
    public static Arbitrary<Planned> together(int size) {
        Arbitrary<List<Step.Call>> calls = any().list().ofSize(size);
        return Combinators.combine(calls, details().list().ofSize(size)).as((steps, details) -> {
            Map<TrailArn, Trail> trails = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                TrailArn arn = steps.get(i).trailArn();
                trails.putIfAbsent(arn, details.get(i).apply(arn));
            }
            AccountEvidence evidence = AccountEvidence.builder()
                    .accountId(ACCOUNT)
                    .putListing("eu-west-1", Evidence.known(new TrailListing(List.copyOf(trails.values()))))
                    .build();
            return new Planned(
                    new RemediationPlan(ACCOUNT, Criterion.CIS, List.copyOf(steps), List.of(), true), evidence);
        });
    }

    private static Arbitrary<Function<TrailArn, Trail>> details() {
        String place = ":eu-west-1:" + ACCOUNT + ":";
        Arbitrary<Optional<Boolean>> flag = Arbitraries.of(true, false).optional();
        return Combinators.combine(
                        mostly("logs").optional(),
                        texts().optional(),
                        mostly("arn:aws:kms" + place + "key/k").optional(),
                        mostly("arn:aws:sns" + place + "news").optional(),
                        mostly("arn:aws:logs" + place + "log-group:trails:*").optional(),
                        mostly("arn:aws:iam::" + ACCOUNT + ":role/trails").optional(),
                        flag,
                        flag)
                .as((bucket, prefix, key, topic, group, role, multiRegion, custom) -> arn -> Trail.builder()
                        .trailArn(arn)
                        .s3BucketName(bucket)
                        .s3KeyPrefix(prefix)
                        .kmsKeyId(key)
                        .snsTopicArn(topic)
                        .cloudWatchLogsLogGroupArn(group)
                        .cloudWatchLogsRoleArn(role)
                        .isMultiRegionTrail(multiRegion)
                        .hasCustomEventSelectors(custom)
                        .build());
    }

    static RemediationPlan plan(Step.Call call) {
        Note note = new Note.BucketPolicyNote(
                call.trailArn(),
                "logs\u00e9'",
                Optional.of("\n\t"),
                false,
                true,
                Note.BucketPolicyNote.Occasion.NEW_TRAIL);
        return new RemediationPlan(ACCOUNT, Criterion.CIS, List.of(call), List.of(note), true);
    }
}
