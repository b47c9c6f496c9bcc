package io.github.trailproof.examples.audit.report.html;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.advice.NextSteps;
import io.github.trailproof.examples.audit.console.AccountName;
import io.github.trailproof.examples.audit.report.PlanNotes;
import io.github.trailproof.examples.audit.report.PlannedAnswer;
import io.github.trailproof.examples.audit.report.TrailName;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.report.Explanation;
import io.github.trailproof.report.Reason;
import io.github.trailproof.report.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One account as a line of the page's data: what the page lists, a tab, and what it shows once somebody opens the account.
 * The package's documentation says why.
 */
final class HtmlAccount implements HtmlRow {

    private final HtmlJson json;
    private final AccountEvidence evidence;
    private final Assessment assessment;
    private final NextSteps next;
    private final Optional<PlannedAnswer> plan;

    HtmlAccount(
            HtmlJson json,
            AccountEvidence evidence,
            Assessment assessment,
            NextSteps next,
            Optional<PlannedAnswer> plan) {
        this.json = json;
        this.evidence = evidence;
        this.assessment = assessment;
        this.next = next;
        this.plan = plan;
    }

    @Override
    public void listed() throws IOException {
        json.field("account", AccountName.of(assessment.accountId()));
        if (evidence.collectedAt().isPresent()) {
            json.field("collectedAt", evidence.collectedAt().get().toString());
        }
        json.array(
                "verdicts",
                assessment.results(),
                result -> json.value(result.verdict().name()));
        byCriterion(
                "reasons", criterion -> Explanation.of(assessment).by(criterion).reasons(), this::reason);
        json.array(
                "names",
                HtmlJson.first(assessment.trails()),
                trail -> json.value(trail.trailArn().name()));
        CoverageRow row = CoverageRow.of(evidence, assessment);
        json.array("scopes", row.scopes(), this::scope);
        json.field("reads", row.codes(ReadWrite.READ));
        json.field("writes", row.codes(ReadWrite.WRITE));
        json.field("warnings", Explanation.of(assessment).warnings().size());
        json.field("copies", assessment.coverage().redundant().size());
        Optional<Comparison> comparison = plan.flatMap(PlannedAnswer::comparison);
        if (comparison.isPresent() && !comparison.get().lost().isEmpty()) {
            json.field("losses", comparison.get().lost().size());
        }
    }

    /** Numbers stand for what is no region, so that no region's name can pass for them. */
    private void scope(Scope scope) throws IOException {
        switch (scope.kind()) {
            case REGION -> json.value(scope.region());
            case OTHER_REGIONS -> json.value(1);
            case GLOBAL_SERVICES -> json.value(0);
        }
    }

    @Override
    public void opened() throws IOException {
        byCriterion("next", next::by, json::step);
        json.list("gaps", assessment.coverage().gaps(), this::gap);
        json.list("trails", assessment.trails(), this::trail);
        json.list("missing", MissingCalls.of(assessment.missing()), this::missing);
        Explanation explanation = Explanation.of(assessment);
        json.list("warnings", explanation.warnings(), warning -> json.value(warning.text()));
        json.list("copies", explanation.copies(), copy -> json.value(copy.text()));
        if (plan.isPresent()) {
            json.object("plan", () -> plan(plan.get()));
        }
    }

    private void plan(PlannedAnswer answer) throws IOException {
        json.array("notes", answer.notes().stream().sorted().toList(), note -> json.value(PlanNotes.of(note)));
        if (answer.comparison().isPresent()) {
            Comparison comparison = answer.comparison().get();
            json.array(
                    "before",
                    comparison.before().results(),
                    result -> json.value(result.verdict().name()));
            new HtmlComparison(json, comparison).write();
        }
    }

    /** A list for each criterion; nothing in the place of one that is the same as that of the criterion before. */
    private <T> void byCriterion(String name, Function<Criterion, List<T>> list, HtmlJson.Part<T> part)
            throws IOException {
        List<List<T>> told = new ArrayList<>();
        json.array(name, List.of(Criterion.values()), criterion -> {
            List<T> values = list.apply(criterion);
            if (!told.isEmpty() && told.get(told.size() - 1).equals(values)) {
                json.nullValue();
            } else {
                json.array(values, part);
            }
            told.add(values);
        });
    }

    private void reason(Reason reason) throws IOException {
        json.beginObject();
        json.field("label", reason.label());
        json.field("text", reason.sentence().text());
        json.endObject();
    }

    private void gap(Gap gap) throws IOException {
        json.beginObject();
        json.field("certain", gap.certain());
        json.field("what", Wording.what(gap));
        json.field("call", Wording.call(gap));
        json.endObject();
    }

    private void trail(TrailAssessment trail) throws IOException {
        json.beginObject();
        json.field("name", trail.trailArn().name());
        json.field("arn", TrailName.of(trail));
        json.field("homeRegion", trail.homeRegion());
        String owner = trail.trailArn().accountId();
        if (!owner.equals(assessment.accountId())) {
            json.field("owner", owner);
        }
        json.field("organization", trail.organizationTrail());
        json.array("requirements", trail.requirements(), this::requirement);
        json.endObject();
    }

    private void requirement(RequirementResult result) throws IOException {
        json.beginObject();
        json.field("outcome", result.outcome().name());
        json.field("because", Wording.result(result));
        json.endObject();
    }

    private void missing(MissingCalls calls) throws IOException {
        json.beginObject();
        json.field("call", calls.operation().apiName());
        if (calls.isHelpedByPermission()) {
            json.field("action", calls.operation().iamAction());
        }
        json.field("about", calls.trailArn().map(Object::toString).orElse(""));
        json.field("regions", String.join(", ", calls.regions()));
        json.field("cause", Wording.cause(calls.cause()));
        json.endObject();
    }
}
