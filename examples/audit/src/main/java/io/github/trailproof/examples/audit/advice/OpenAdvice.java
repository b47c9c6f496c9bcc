package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.examples.audit.console.ShellCommand;
import io.github.trailproof.examples.audit.console.Suggestion;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What would settle an account whose verdict is open. */
final class OpenAdvice {

    private static final int MOST_TRAILS = 3;

    private OpenAdvice() {}

    static List<Suggestion> settle(AccountEvidence evidence, List<MissingEvidence> missing) {
        Map<Optional<TrailArn>, List<MissingEvidence>> byTrail = missing.stream()
                .collect(Collectors.groupingBy(
                        MissingEvidence::trailArn, LinkedHashMap::new, Collectors.toUnmodifiableList()));
        List<Suggestion> steps = new ArrayList<>();
        byTrail.values().stream().limit(MOST_TRAILS).forEach(about -> {
            addCalls(steps, evidence, about);
            addAnswers(steps, evidence, about);
        });
        int more = byTrail.size() - MOST_TRAILS;
        if (more > 0) {
            steps.add(Suggestion.of("and likewise for " + Phrase.count(more, "more trail", "more trails")));
        }
        return steps;
    }

    /** Calls that were not made or that failed: make them, with what they need, or ask the trail's owner. */
    private static void addCalls(List<Suggestion> steps, AccountEvidence evidence, List<MissingEvidence> about) {
        List<MissingEvidence> calls =
                about.stream().filter(missing -> !missing.isAnswered()).toList();
        if (calls.isEmpty()) {
            return;
        }
        List<String> ways = new ArrayList<>();
        owner(calls, evidence).ifPresent(account -> ways.add("ask account " + account + ", which owns the trail"));
        String calling = new CallAdvice(evidence, !ways.isEmpty()).of(calls);
        if (!calling.isEmpty()) {
            ways.add(calling);
        }
        List<ShellCommand> commands = new EvidenceCommands(evidence).of(calls);
        steps.add(new Suggestion(String.join("; or ", ways), commands, false));
    }

    private static Optional<String> owner(List<MissingEvidence> calls, AccountEvidence evidence) {
        return calls.stream()
                .flatMap(missing -> missing.trailArn().stream())
                .filter(arn -> !arn.isOwnedBy(evidence.accountId()))
                .map(TrailArn::accountId)
                .findFirst();
    }

    /** Nobody thinks of permissions where a plan is read. */
    private static String introduction(List<MissingEvidence> answers) {
        return answers.get(0).address().isPresent() ? "" : "no permission settles this: ";
    }

    /** Answers that say too little, those with the same advice together. */
    private static void addAnswers(List<Suggestion> steps, AccountEvidence evidence, List<MissingEvidence> about) {
        AnswerAdvice advice = new AnswerAdvice(evidence);
        about.stream()
                .filter(MissingEvidence::isAnswered)
                .collect(Collectors.groupingBy(advice::sentence, LinkedHashMap::new, Collectors.toList()))
                .forEach((sentence, answers) ->
                        steps.add(new Suggestion(introduction(answers) + sentence, advice.commands(answers), false)));
    }
}
