package io.github.trailproof.examples.audit.words;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import java.util.ArrayList;
import java.util.List;

/** Why an account has its verdict by one criterion, part by part. */
public final class Reasoning {

    private final AccountEvidence evidence;
    private final Assessment assessment;
    private final CriterionResult result;
    private final List<Reason> reasons = new ArrayList<>();

    private Reasoning(AccountEvidence evidence, Assessment assessment, CriterionResult result) {
        this.evidence = evidence;
        this.assessment = assessment;
        this.result = result;
    }

    public static List<Reason> of(AccountEvidence evidence, Assessment assessment, CriterionResult result) {
        Reasoning reasoning = new Reasoning(evidence, assessment, result);
        switch (result.verdict()) {
            case PASS -> reasoning.pass();
            case FAIL -> reasoning.fail();
            case INDETERMINATE -> reasoning.open();
        }
        return List.copyOf(reasoning.reasons);
    }

    private void add(String label, String text) {
        reasons.add(new Reason(label, text));
    }

    private void pass() {
        if (result.decisiveTrail().isEmpty()) {
            add("because", "the trails together record every management event, though no single one does");
            return;
        }
        TrailAssessment trail = result.decisiveTrail().get();
        add("trail", Words.trail(trail, assessment.accountId()));
        add("because", Reasons.met(trail.requirements(result.criterion(), Outcome.SATISFIED)));
    }

    private void fail() {
        if (result.decisiveTrail().isEmpty()) {
            add("because", Reasons.noTrail(evidence));
            return;
        }
        TrailAssessment trail = result.decisiveTrail().get();
        addNearest(trail);
        String unmet = Reasons.unmet(trail, result.criterion());
        if (!unmet.isEmpty()) {
            add("but", unmet);
        }
        addUnknowns(trail);
    }

    private void open() {
        if (result.criterion() == Criterion.COMPLETE) {
            openCoverage();
            return;
        }
        if (result.decisiveTrail().isEmpty() || result.missing().stream().allMatch(Reasoning::isListing)) {
            add("open", "whether there is a trail that suffices: " + Reasons.calls(result.missing()));
        }
        result.decisiveTrail().ifPresent(trail -> {
            add("trail", Words.trail(trail, assessment.accountId()));
            addUnknowns(trail);
        });
    }

    /** All trails count, so what is not known of any of them is told in one place. */
    private void openCoverage() {
        result.decisiveTrail().ifPresent(this::addNearest);
        add("open", "whether every management event is recorded: " + Reasons.calls(result.missing()));
    }

    private void addNearest(TrailAssessment trail) {
        add(assessment.trails().size() == 1 ? "trail" : "nearest", Words.trail(trail, assessment.accountId()));
    }

    private static boolean isListing(MissingEvidence missing) {
        return missing.trailArn().isEmpty();
    }

    /** What is not known of a trail, and why; one reason that leaves two things open is told once. */
    private void addUnknowns(TrailAssessment trail) {
        String label = "open";
        String told = "";
        for (RequirementResult unknown : trail.requirements(result.criterion(), Outcome.UNKNOWN)) {
            String calls = Reasons.calls(unknown.missing());
            if (!calls.equals(told)) {
                add(label, Words.open(unknown.requirement()) + ": " + calls);
                label = "";
            }
            told = calls;
        }
    }
}
