package io.github.trailproof.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.report.Sentence.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An assessment in words. It needs nothing but the assessment, and equal assessments have equal explanations.
 *
 * <pre>{@code
 * Explanation explanation = Explanation.of(Cis31.assess(evidence));
 * System.out.println(explanation.text());
 * explanation.by(Criterion.SECURITY_HUB).obstacles().forEach(sentence -> log(sentence.code(), sentence.text()));
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Explanation {

    private static final int MOST = 4;
    private static final int LABEL = 9;

    private final Assessment assessment;

    private Explanation(Assessment assessment) {
        this.assessment = assessment;
    }

    /** Explains an assessment. */
    public static Explanation of(Assessment assessment) {
        return new Explanation(Objects.requireNonNull(assessment, "assessment"));
    }

    /** The verdict by the benchmark's letter in one line. */
    public String headline() {
        return by(Criterion.CIS).headline();
    }

    /** The verdict by one criterion, and why. */
    public CriterionExplanation by(Criterion criterion) {
        return new CriterionExplanation(assessment, assessment.result(Objects.requireNonNull(criterion, "criterion")));
    }

    /** What is not recorded, or may not be, in the order of the gaps. */
    public List<Sentence> gaps() {
        return assessment.coverage().gaps().stream().map(Reasons::gap).toList();
    }

    /** The answers that are missing and keep any of the verdicts open; none if no verdict is INDETERMINATE. */
    public List<Sentence> open() {
        return assessment.missing().stream().map(Reasons::missing).toList();
    }

    /** Deliveries that failed, and times of which log files may be missing; they never change a verdict. */
    public List<Sentence> warnings() {
        Stream<Sentence> deliveries = assessment.deliveryWarnings().stream()
                .map(warning -> Sentence.of(Code.FAILED_DELIVERY, Wording.warning(warning), warning.trailArn()));
        Stream<Sentence> times = assessment.warnings().stream()
                .map(warning -> Sentence.of(Code.of(warning.kind()), Wording.warning(warning), warning.trailArn()));
        return Stream.concat(deliveries, times).toList();
    }

    /** Trails that record what others record already, and are charged for it; they never change a verdict. */
    public List<Sentence> copies() {
        return assessment.coverage().redundant().stream()
                .map(copy -> Sentence.of(Code.REDUNDANT_TRAIL, Wording.copy(copy, assessment), copy.trailArn()))
                .toList();
    }

    /** The account in some lines of plain text, by the benchmark's letter. */
    public String text() {
        return text(Criterion.CIS);
    }

    /**
     * The account in some lines of plain text: the verdict, why, what is not recorded, where other criteria differ,
     * warnings, and trails that are paid copies. Of many gaps, warnings or copies the first four are shown and the others
     * counted.
     *
     * @param criterion whose verdict comes first
     * @return lines without control characters, each ended by a line feed
     */
    public String text(Criterion criterion) {
        CriterionExplanation chosen = by(criterion);
        List<String> lines = new ArrayList<>();
        lines.add(chosen.headline());
        boolean gapsDecide = isDecidedByGaps(assessment.result(criterion));
        if (gapsDecide) {
            add(lines, "gap", gaps());
        }
        chosen.reasons()
                .forEach(reason ->
                        lines.add(line(reason.label(), reason.sentence().text())));
        if (!gapsDecide) {
            add(lines, "gap", gaps());
        }
        add(lines, "note", chosen.differences());
        add(lines, "warning", warnings());
        add(lines, "copy", copies());
        return String.join("\n", lines) + "\n";
    }

    /** Whether the events that are not recorded are why an account fails, so that they come first. */
    private static boolean isDecidedByGaps(CriterionResult result) {
        return result.criterion() == Criterion.COMPLETE && result.verdict() == Verdict.FAIL;
    }

    private static void add(List<String> lines, String label, List<Sentence> sentences) {
        for (int i = 0; i < Math.min(MOST, sentences.size()); i++) {
            lines.add(line(i == 0 ? label : "", sentences.get(i).text()));
        }
        if (sentences.size() > MOST) {
            lines.add(line("", "and " + (sentences.size() - MOST) + " more"));
        }
    }

    private static String line(String label, String text) {
        return "  " + label + " ".repeat(Math.max(1, LABEL - label.length())) + text;
    }
}
