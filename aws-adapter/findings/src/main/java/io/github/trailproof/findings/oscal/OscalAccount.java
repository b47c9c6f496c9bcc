package io.github.trailproof.findings.oscal;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.findings.FindingContext;
import io.github.trailproof.findings.text.Advice;
import io.github.trailproof.findings.text.Control;
import io.github.trailproof.findings.text.Description;
import io.github.trailproof.report.Wording;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the document says of one account by one criterion: an observation, a finding and, if it does not pass, a risk. */
final class OscalAccount {

    private static final int MOST_OF_A_KIND = 20;

    private final Assessment assessment;
    private final CriterionResult result;
    private final FindingContext context;
    private final Optional<String> evidenceSha256;
    private final Basis basis;
    private final String name;

    /** What an account is judged by. */
    enum Basis {
        /** Evidence of the account. */
        EVIDENCE(""),
        /** A plan, which is a prediction. */
        PLAN("planned/");

        private final String prefix;

        Basis(String prefix) {
            this.prefix = prefix;
        }
    }

    OscalAccount(
            Assessment assessment,
            CriterionResult result,
            FindingContext context,
            Optional<String> evidenceSha256,
            Basis basis) {
        this.assessment = assessment;
        this.result = result;
        this.context = context;
        this.evidenceSha256 = evidenceSha256;
        this.basis = basis;
        this.name = basis.prefix + Control.findingId(result.criterion(), assessment.accountId());
    }

    boolean hasRisk() {
        return result.verdict() != Verdict.PASS;
    }

    private static String account(String accountId) {
        return OscalUuid.of("account/" + accountId);
    }

    private String observationUuid() {
        return OscalUuid.of("observation/" + name);
    }

    private String riskUuid() {
        return OscalUuid.of("risk/" + name);
    }

    private String title() {
        return "Account " + assessment.accountId() + (basis == Basis.PLAN ? " as planned" : "") + ": "
                + Control.title(result.criterion());
    }

    byte[] inventoryItem() throws IOException {
        return OscalJson.object(item -> {
            item.own("uuid", account(assessment.accountId()));
            item.own("description", "The AWS account " + assessment.accountId() + ".");
            item.beginList("props");
            item.property("account-id", assessment.accountId());
            item.property("partition", context.partition());
            item.endList();
        });
    }

    byte[] observation(Instant otherwise) throws IOException {
        Instant collected = context.updatedAt();
        boolean hasTime = OscalTime.isExpressible(collected);
        return OscalJson.object(observation -> {
            observation.own("uuid", observationUuid());
            observation.markup("title", title());
            observation.markup("description", Description.of(assessment, result.criterion()));
            observation.beginList("props");
            observation.property("criterion", result.criterion().name());
            observation.property("verdict", result.verdict().name());
            if (basis == Basis.PLAN) {
                observation.property("basis", "plan");
            }
            observation.endList();
            observation.names("methods", "EXAMINE");
            observation.names("types", "control-objective");
            origins(observation);
            observation.list("subjects", subject -> {
                subject.own("subject-uuid", account(assessment.accountId()));
                subject.own("type", "inventory-item");
            });
            observation.list("relevant-evidence", this::evidence);
            observation.own("collected", (hasTime ? collected : otherwise).toString());
            if (!hasTime) {
                observation.own(
                        "remarks",
                        "The time of the evidence is one that this format cannot tell, so that of the run stands here.");
            }
        });
    }

    private void evidence(OscalJson evidence) throws IOException {
        evidence.own(
                "description",
                switch (basis) {
                    case EVIDENCE -> "The recorded evidence of account " + assessment.accountId() + ".";
                    case PLAN -> "What a plan or a template makes of account " + assessment.accountId() + ".";
                });
        if (evidenceSha256.isPresent()) {
            evidence.beginList("props");
            evidence.property("sha256", evidenceSha256.get());
            evidence.endList();
        }
    }

    byte[] finding() throws IOException {
        return OscalJson.object(finding -> {
            finding.own("uuid", OscalUuid.of("finding/" + name));
            finding.markup("title", title());
            finding.markup("description", Description.of(assessment, result.criterion()));
            origins(finding);
            finding.object("target", this::target);
            finding.list("related-observations", related -> related.own("observation-uuid", observationUuid()));
            if (hasRisk()) {
                finding.list("related-risks", related -> related.own("risk-uuid", riskUuid()));
            }
        });
    }

    private void target(OscalJson target) throws IOException {
        target.own("type", "objective-id");
        target.own("target-id", OscalFrame.objective(result.criterion()));
        target.object("status", status -> {
            status.own("state", result.verdict() == Verdict.PASS ? "satisfied" : "not-satisfied");
            status.own("reason", reason(result.verdict()));
            List<String> points = points();
            if (!points.isEmpty()) {
                status.own("remarks", joined(points.stream()));
            }
        });
    }

    private static String reason(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case INDETERMINATE -> "other";
        };
    }

    /** What is open, or what keeps the account from passing. */
    private List<String> points() {
        Stream<String> points = result.verdict() == Verdict.INDETERMINATE
                ? result.missing().stream().map(Wording::missing)
                : Description.obstacles(assessment, result.criterion()).stream().map(Description::reason);
        return some(points.toList());
    }

    byte[] risk() throws IOException {
        List<Gap> gaps = assessment.coverage().gaps();
        return OscalJson.object(risk -> {
            risk.own("uuid", riskUuid());
            risk.markup("title", "Management events of account " + assessment.accountId() + " may go unrecorded");
            risk.own("description", joined(gaps.isEmpty() ? points().stream() : some(words(gaps)).stream()));
            risk.own(
                    "statement",
                    "Whoever makes calls that no trail records leaves no log file of them: nobody can tell afterwards who"
                            + " did what.");
            witnesses(risk, gaps);
            risk.own("status", "open");
            origins(risk);
            risk.list("remediations", this::remediation);
            risk.list("related-observations", related -> related.own("observation-uuid", observationUuid()));
        });
    }

    private static List<String> words(List<Gap> gaps) {
        return gaps.stream().map(Wording::gap).toList();
    }

    /** Of each gap, one call that is not recorded. */
    private void witnesses(OscalJson risk, List<Gap> gaps) throws IOException {
        if (gaps.isEmpty() && result.missing().isEmpty()) {
            return;
        }
        risk.beginList("props");
        for (Gap gap : gaps.subList(0, Math.min(gaps.size(), MOST_OF_A_KIND))) {
            risk.property(gap.certain() ? "unrecorded-event" : "possibly-unrecorded-event", witness(gap));
        }
        for (MissingEvidence missing :
                result.missing().stream().limit(MOST_OF_A_KIND).toList()) {
            risk.property("missing-evidence", Wording.missing(missing));
        }
        risk.endList();
    }

    private static String witness(Gap gap) {
        ManagementEvent event = gap.witness().event();
        return event.eventSource() + " " + event.eventName() + " in " + Wording.scope(event.scope()) + ", "
                + (event.readWrite() == ReadWrite.READ ? "a read" : "a write");
    }

    private void remediation(OscalJson remediation) throws IOException {
        remediation.own("uuid", OscalUuid.of("remediation/" + name));
        remediation.own("lifecycle", "recommendation");
        remediation.own("title", "Record all management events in all regions");
        remediation.paragraphs("description", Advice.full(result, context.partition()));
    }

    private static void origins(OscalJson json) throws IOException {
        json.list(
                "origins",
                origin -> origin.list("actors", actor -> {
                    actor.own("type", "tool");
                    actor.own("actor-uuid", OscalFrame.TOOL);
                }));
    }

    /** The first ones, and how many there are besides. */
    private static List<String> some(List<String> all) {
        if (all.size() <= MOST_OF_A_KIND) {
            return all;
        }
        return Stream.concat(
                        all.stream().limit(MOST_OF_A_KIND), Stream.of("and " + (all.size() - MOST_OF_A_KIND) + " more"))
                .toList();
    }

    private static String joined(Stream<String> lines) {
        return lines.map(Markup::line).collect(Collectors.joining("\n\n"));
    }
}
