package io.github.trailproof.remediation.text;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Reason;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.SelectorObstacle;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.testkit.generate.Accounts;
import io.github.trailproof.testkit.generate.Selectors;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates plans whose every text may try to break out of where it stands. */
final class HostilePlans {

    private static final String ACCOUNT = "111122223333";

    /** Pieces with a meaning to a shell, a terminal, the AWS CLI, PowerShell, Terraform or CloudFormation. */
    private static final List<String> PIECES = List.of(
            "a",
            "main",
            " ",
            "'",
            "''",
            "\"",
            "`",
            "\\",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "\u001b[201~",
            "\u007f",
            "$(touch pwned)",
            "`touch pwned`",
            "\ntouch pwned\n",
            "; touch pwned;",
            "' ; touch pwned '",
            "| touch pwned",
            "&& touch pwned",
            ">pwned",
            "<",
            "*",
            "?",
            "~",
            "=ls",
            "!!",
            "#",
            "#>",
            "$HOME",
            "%PATH%",
            "$",
            "%",
            "{",
            "}",
            "-",
            "--debug",
            "-x",
            "file:///etc/hostname",
            "fileb://x",
            "http://localhost/",
            "https://",
            "FILE://x",
            "JSON",
            "\nJSON\n",
            "EOT",
            "${path.cwd}",
            "$${",
            "%{ if true }",
            "%%{",
            "{{resolve:ssm:name}}",
            "{{",
            "\u2018",
            "\u2019",
            "\u2028",
            "\u202e",
            "\u00e9",
            "e\u0301",
            "\u76e3",
            "\ud83d\udd11",
            "\ud83d",
            "\udd11",
            "1e3",
            "0x10",
            "@splat",
            "(",
            ")",
            ",",
            "[",
            "]",
            "null",
            "true");

    private HostilePlans() {}

    static Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMinSize(0).ofMaxSize(4).map(pieces -> String.join("", pieces));
    }

    static Arbitrary<RemediationPlan> plans() {
        return Combinators.combine(
                        steps().list().ofMinSize(1).ofMaxSize(4), notes().list().ofMaxSize(2))
                .as((steps, notes) -> new RemediationPlan(ACCOUNT, Criterion.COMPLETE, steps, notes, true))
                .withoutEdgeCases();
    }

    static Arbitrary<Step.Call> calls() {
        Arbitrary<Step.Call> create = Combinators.combine(
                        arns(), mostly("logs", "acme-logs"), texts().optional(), keys().optional(), reasons())
                .as(Step.CreateTrail::new);
        Arbitrary<Step.Call> update = Combinators.combine(arns(), Arbitraries.of(true, false), reasons())
                .as(Step.UpdateTrail::new);
        Arbitrary<Step.Call> start = Combinators.combine(arns(), reasons()).as(Step.StartLogging::new);
        Arbitrary<Step.Call> put = Combinators.combine(
                        arns(), selectors(), selectors(), Arbitraries.integers().between(0, 3), reasons())
                .as(Step.PutEventSelectors::new);
        return Arbitraries.oneOf(create, update, start, put, put).withoutEdgeCases();
    }

    private static Arbitrary<String> keys() {
        return mostly("alias/logs", "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-86ef-1234567890ab");
    }

    /** A text that is taken everywhere, so that those beside it matter; sometimes a hostile one. */
    private static Arbitrary<String> mostly(String... usual) {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(usual)), Tuple.of(1, texts()));
    }

    /** Evidence of the same account, some of it about the same trails, and some of that hostile. */
    static Arbitrary<AccountEvidence> evidence() {
        return Accounts.any();
    }

    /** Evidence that holds nothing. */
    static AccountEvidence nothingKnown() {
        return AccountEvidence.builder().accountId(ACCOUNT).build();
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<Step> call = calls().map(step -> step);
        Arbitrary<Step> request = Combinators.combine(
                        arns(),
                        texts(),
                        reasons(),
                        Arbitraries.of(Operation.values()),
                        Arbitraries.integers().between(0, 3))
                .as((arn, text, reason, operation, kind) -> {
                    MissingEvidence missing = new MissingEvidence(
                            operation, Optional.of(text), Optional.of(arn), new MissingEvidence.Unsettled(text));
                    return switch (kind) {
                        case 0 -> new Step.GrantPermission(ACCOUNT, missing, reason);
                        case 1 -> new Step.CollectAgain(ACCOUNT, missing, reason);
                        case 2 -> new Step.AskOwner(arn, Optional.of(missing), reason);
                        default -> new Step.ChooseNewTrail(ACCOUNT, reason);
                    };
                });
        return Arbitraries.oneOf(call, call, call, request);
    }

    private static Arbitrary<Note> notes() {
        Arbitrary<Note> impact = texts().optional().map(Note.ImpactNote::new);
        Arbitrary<Note> kept = Combinators.combine(arns(), texts())
                .as((arn, code) -> new Note.KeptSelectors(
                        arn,
                        new SelectorObstacle.NotRead(MissingEvidence.of(
                                Operation.GET_EVENT_SELECTORS,
                                arn,
                                new MissingEvidence.Failed(code, Optional.empty())))));
        Arbitrary<Note> bucket = Combinators.combine(
                        arns(), texts(), texts().optional(), Arbitraries.of(Note.BucketPolicyNote.Occasion.values()))
                .as((arn, name, prefix, occasion) ->
                        new Note.BucketPolicyNote(arn, name, prefix, true, true, occasion));
        return Arbitraries.oneOf(impact, kept, bucket);
    }

    private static Arbitrary<TrailArn> arns() {
        Arbitrary<String> names =
                Arbitraries.oneOf(Arbitraries.of("main", "audit"), texts()).filter(name -> !name.isEmpty());
        return Combinators.combine(Arbitraries.of("us-east-1", "eu-west-1", "cn-north-1"), names)
                .as((region, name) -> new TrailArn("aws", region, ACCOUNT, name));
    }

    private static Arbitrary<Reason> reasons() {
        return texts().map(text -> new Reason(new Reason.UnknownPartition(text), List.of(), List.of()));
    }

    private static Arbitrary<EventSelectors> selectors() {
        return Arbitraries.oneOf(
                Selectors.any(),
                basic().list()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(list -> EventSelectors.builder()
                                .addAllEventSelectors(list)
                                .build()),
                advanced()
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(list -> EventSelectors.builder()
                                .addAllAdvancedEventSelectors(list)
                                .build()));
    }

    private static Arbitrary<EventSelector> basic() {
        Arbitrary<DataResource> resources = Combinators.combine(
                        mostly("AWS::S3::Object"), texts().list().ofMaxSize(3))
                .as((type, values) ->
                        DataResource.builder().type(type).addAllValues(values).build());
        return Combinators.combine(
                        mostly("All", "ReadOnly"),
                        resources.list().ofMaxSize(2),
                        texts().list().ofMaxSize(2))
                .as((type, data, excluded) -> EventSelector.builder()
                        .readWriteType(new ReadWriteType(type))
                        .includeManagementEvents(true)
                        .addAllDataResources(data)
                        .addAllExcludeManagementEventSources(excluded)
                        .build());
    }

    private static Arbitrary<AdvancedEventSelector> advanced() {
        Arbitrary<AdvancedFieldSelector> conditions = Combinators.combine(
                        mostly("eventCategory", "resources.ARN", "userIdentity.arn", "eventType"),
                        texts().list().ofMaxSize(2),
                        texts().list().ofMaxSize(2))
                .as((field, equal, not) -> AdvancedFieldSelector.builder()
                        .field(field)
                        .addAllEqualTo(equal)
                        .addAllNotStartsWith(not)
                        .build());
        return Combinators.combine(
                        texts().optional(), conditions.list().ofMinSize(1).ofMaxSize(2))
                .as((name, fields) -> AdvancedEventSelector.builder()
                        .name(name)
                        .addAllFieldSelectors(fields)
                        .build());
    }
}
