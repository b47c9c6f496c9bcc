package io.github.trailproof.findings.text;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.report.Explanation;
import io.github.trailproof.report.Sentence;
import io.github.trailproof.report.Sentence.Code;
import io.github.trailproof.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A finding in sentences, each of them the report's: the verdict, why, and what else there is to know. */
public final class Description {

    private Description() {}

    /** The description of the finding by one criterion. */
    public static String of(Assessment assessment, Criterion criterion) {
        Explanation explanation = Explanation.of(assessment);
        Verdict verdict = assessment.verdict(criterion);
        List<String> sentences = new ArrayList<>();
        sentences.add("account " + assessment.accountId() + " is " + verdict + " by " + Control.name(criterion));
        sentences.add(reason(explanation.by(criterion).because()));
        if (criterion != Criterion.COMPLETE || verdict != Verdict.FAIL) {
            addFirst(sentences, explanation.gaps());
        } else if (explanation.gaps().size() > 1) {
            sentences.add(more(explanation.gaps().size() - 1));
        }
        addFirst(sentences, explanation.warnings());
        return sentences.stream()
                .map(sentence -> Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".")
                .collect(Collectors.joining(" "));
    }

    /** Each thing that keeps the account from passing, the weightiest first; none if it passes. */
    public static List<Sentence> obstacles(Assessment assessment, Criterion criterion) {
        return Explanation.of(assessment).by(criterion).obstacles();
    }

    /** A sentence that can be read alone: it names the trail that it is about. */
    public static String reason(Sentence sentence) {
        boolean namesItself = sentence.code() == Code.MISSING_EVIDENCE;
        return sentence.trailArn()
                .filter(arn -> !namesItself)
                .map(arn -> "trail " + Wording.trail(arn) + ": " + sentence.text())
                .orElse(sentence.text());
    }

    private static void addFirst(List<String> sentences, List<Sentence> further) {
        if (!further.isEmpty()) {
            sentences.add(further.get(0).text() + (further.size() > 1 ? "; " + more(further.size() - 1) : ""));
        }
    }

    private static String more(int count) {
        return "and " + count + " more";
    }
}
