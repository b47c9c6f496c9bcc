package io.github.trailproof.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.RegionListings;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.report.Sentence.Code;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why an account has its verdict by one criterion. */
final class Reasons {

    private final Assessment assessment;
    private final CriterionResult result;

    Reasons(Assessment assessment, CriterionResult result) {
        this.assessment = assessment;
        this.result = result;
    }

    /** The reason in one sentence. */
    Sentence because() {
        return switch (result.verdict()) {
            case PASS -> result.decisiveTrail().map(this::met).orElseGet(() -> together(assessment));
            case FAIL -> fails();
            case INDETERMINATE -> Sentence.of(Code.MISSING_EVIDENCE, "open: " + MissingWords.calls(result.missing()));
        };
    }

    private Sentence fails() {
        Optional<Gap> gap =
                assessment.coverage().gaps().stream().filter(Gap::certain).findFirst();
        if (result.criterion() == Criterion.COMPLETE && gap.isPresent()) {
            return gap(gap.get());
        }
        if (result.criterion() == Criterion.COMPLETE
                && !assessment.coverage().gaps().isEmpty()) {
            return someGap(assessment.coverage().gaps().get(0));
        }
        return result.decisiveTrail()
                .map(trail -> unmet(trail, result.criterion()))
                .orElseGet(this::noTrail);
    }

    /** The reason part by part. */
    List<Reason> parts() {
        List<Reason> parts = new ArrayList<>();
        switch (result.verdict()) {
            case PASS -> {
                result.decisiveTrail().ifPresent(trail -> parts.add(new Reason("trail", trail(trail))));
                parts.add(new Reason("because", because()));
            }
            case FAIL -> addFailure(parts);
            case INDETERMINATE -> addOpen(parts);
        }
        return List.copyOf(parts);
    }

    private void addFailure(List<Reason> parts) {
        if (result.decisiveTrail().isEmpty()) {
            parts.add(new Reason("because", noTrail()));
            return;
        }
        TrailAssessment trail = result.decisiveTrail().get();
        parts.add(nearest(trail));
        Sentence unmet = unmet(trail, result.criterion());
        if (!unmet.text().isEmpty()) {
            parts.add(new Reason("but", unmet));
        }
        addUnknowns(parts, trail);
    }

    private void addOpen(List<Reason> parts) {
        if (result.criterion() == Criterion.COMPLETE) {
            // All trails count, so what is not known of any of them is said in one place.
            result.decisiveTrail().ifPresent(trail -> parts.add(nearest(trail)));
            parts.add(open("whether every management event is recorded"));
            return;
        }
        boolean listingsMissing =
                result.missing().stream().map(MissingEvidence::trailArn).allMatch(Optional::isEmpty);
        if (result.decisiveTrail().isEmpty() || listingsMissing) {
            parts.add(open("whether there is a trail that suffices"));
        }
        result.decisiveTrail().ifPresent(trail -> {
            parts.add(new Reason("trail", trail(trail)));
            addUnknowns(parts, trail);
        });
    }

    private Reason open(String what) {
        return new Reason(
                "open", Sentence.of(Code.MISSING_EVIDENCE, what + ": " + MissingWords.calls(result.missing())));
    }

    /** What is not known of a trail, and why; one cause that leaves two things open is said once. */
    private void addUnknowns(List<Reason> parts, TrailAssessment trail) {
        String label = "open";
        String said = "";
        for (RequirementResult unknown : trail.requirements(result.criterion(), Outcome.UNKNOWN)) {
            String calls = MissingWords.calls(unknown.missing());
            if (!calls.equals(said)) {
                String text = Wording.open(unknown.requirement()) + ": " + calls;
                parts.add(new Reason(label, Sentence.of(Code.MISSING_EVIDENCE, text, trail.trailArn())));
                label = "";
            }
            said = calls;
        }
    }

    /** Each thing that keeps the account from passing, the weightiest first; none if it passes. */
    List<Sentence> obstacles() {
        return switch (result.verdict()) {
            case PASS -> List.of();
            case FAIL -> result.criterion() == Criterion.COMPLETE ? certainGaps() : unmetOneByOne();
            case INDETERMINATE ->
                result.missing().stream().map(Reasons::missing).toList();
        };
    }

    private List<Sentence> certainGaps() {
        List<Gap> gaps = assessment.coverage().gaps();
        return assessment.coverage().hasCertainGap()
                ? gaps.stream().filter(Gap::certain).map(Reasons::gap).toList()
                : gaps.stream().map(Reasons::someGap).toList();
    }

    /** A plan leaves open which events are not recorded, and not whether there are any. */
    private static Sentence someGap(Gap gap) {
        return Sentence.of(
                Code.UNCERTAIN_EVENTS,
                "some events are not recorded, whatever the plan's unknown values turn out to be: "
                        + GapWords.sentence(gap));
    }

    private List<Sentence> unmetOneByOne() {
        if (result.decisiveTrail().isEmpty()) {
            return List.of(noTrail());
        }
        TrailAssessment trail = result.decisiveTrail().get();
        return trail.requirements(result.criterion(), Outcome.UNSATISFIED).stream()
                .map(unmet -> Sentence.of(Code.of(unmet.requirement()), unmet(unmet), trail.trailArn()))
                .toList();
    }

    private Reason nearest(TrailAssessment trail) {
        return new Reason(assessment.trails().size() == 1 ? "trail" : "nearest", trail(trail));
    }

    private Sentence trail(TrailAssessment trail) {
        return Sentence.of(Code.TRAIL, Wording.trail(trail, assessment.accountId()), trail.trailArn());
    }

    /** How every event is recorded although no trail meets every requirement by itself. */
    static Sentence together(Assessment assessment) {
        List<TrailArn> trails = assessment.coverage().recordedBy();
        String together = "the trails together record every management event";
        return switch (trails.size()) {
            case 0 -> Sentence.of(Code.RECORDED_TOGETHER, together);
            case 1 ->
                Sentence.of(
                        Code.RECORDED_ALONE,
                        "one trail alone, " + Phrase.plain(trails.get(0).name()) + ", records every management event",
                        trails.get(0));
            default -> Sentence.of(Code.RECORDED_TOGETHER, together + ", though no single one does");
        };
    }

    /** The fields that decide requirements that are met; one that decides two of them is said once. */
    private Sentence met(TrailAssessment trail) {
        String text = trail.requirements(result.criterion(), Outcome.SATISFIED).stream()
                .map(met -> FindingWords.of(met.finding()))
                .distinct()
                .collect(Collectors.joining(", "));
        return Sentence.of(Code.EVERY_REQUIREMENT_MET, text, trail.trailArn());
    }

    /** Every requirement that is not met; one field that decides two of them is said once. */
    static Sentence unmet(TrailAssessment trail, Criterion criterion) {
        List<String> said = new ArrayList<>();
        String last = "";
        Code code = Code.TRAIL;
        for (RequirementResult unmet : trail.requirements(criterion, Outcome.UNSATISFIED)) {
            String finding = FindingWords.of(unmet.finding());
            if (said.isEmpty()) {
                code = Code.of(unmet.requirement());
            }
            if (!finding.equals(last)) {
                said.add(unmet(unmet));
            }
            last = finding;
        }
        return Sentence.of(code, String.join("; ", said), trail.trailArn());
    }

    private static String unmet(RequirementResult unmet) {
        return Wording.unmet(unmet.requirement()) + ": " + FindingWords.of(unmet.finding());
    }

    static Sentence missing(MissingEvidence missing) {
        return new Sentence(Code.MISSING_EVIDENCE, MissingWords.full(missing), missing.trailArn());
    }

    static Sentence gap(Gap gap) {
        return Sentence.of(gap.certain() ? Code.UNRECORDED_EVENTS : Code.UNCERTAIN_EVENTS, GapWords.sentence(gap));
    }

    /** No trail at all, or none that was seen: which regions were asked for trails. */
    private Sentence noTrail() {
        RegionListings listings = assessment.listings();
        StringBuilder text = new StringBuilder("there is no trail, and CloudTrail makes none by itself");
        if (!listings.answered().isEmpty()) {
            text.append("; DescribeTrails lists none in ").append(Phrase.some(Phrase.plain(listings.answered())));
        }
        if (!listings.unanswered().isEmpty()) {
            text.append(" (no answer from ")
                    .append(Phrase.some(Phrase.plain(listings.unanswered())))
                    .append(", but a listing of one region shows every multi-region trail)");
        }
        return Sentence.of(Code.NO_TRAIL, text.toString());
    }
}
