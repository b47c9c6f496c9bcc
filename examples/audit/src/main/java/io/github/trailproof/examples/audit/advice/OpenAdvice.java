package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.examples.audit.console.ShellCommand;
import io.github.trailproof.examples.audit.console.Suggestion;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
        byTrail.entrySet().stream().limit(MOST_TRAILS).forEach(entry -> {
            List<MissingEvidence> about = entry.getValue();
            addCalls(steps, evidence, about);
            addUnsettled(steps, evidence, about);
        });
        int more = byTrail.size() - MOST_TRAILS;
        if (more > 0) {
            steps.add(Suggestion.of("and likewise for " + Phrase.count(more, "more trail", "more trails")));
        }
        return steps;
    }

    /** Calls that were not made or that failed: make them, with the permission they need. */
    private static void addCalls(List<Suggestion> steps, AccountEvidence evidence, List<MissingEvidence> about) {
        List<MissingEvidence> calls =
                about.stream().filter(missing -> !missing.isAnswered()).toList();
        if (calls.isEmpty()) {
            return;
        }
        List<String> sentences = new ArrayList<>();
        Optional<String> owner = owner(calls, evidence);
        owner.ifPresent(account -> sentences.add("ask account " + account + ", which owns the trail"));
        List<String> denied = actions(calls, MissingEvidence::isDenied);
        if (!denied.isEmpty()) {
            sentences.add("allow " + Phrase.and(denied) + " and collect again");
        } else if (owner.isEmpty() && calls.stream().anyMatch(OpenAdvice::failedOtherwise)) {
            sentences.add("repeat the call that failed");
        }
        List<String> notAsked = actions(calls, missing -> missing.cause() instanceof NotAsked);
        if (!notAsked.isEmpty()) {
            sentences.add("make the call that was not made, which needs " + Phrase.and(notAsked));
        }
        steps.add(new Suggestion(String.join("; or ", sentences), commands(calls, evidence), false));
    }

    /** Answers that say too little: no permission helps. */
    private static void addUnsettled(List<Suggestion> steps, AccountEvidence evidence, List<MissingEvidence> about) {
        List<MissingEvidence> unsettled =
                about.stream().filter(MissingEvidence::isAnswered).toList();
        if (unsettled.isEmpty()) {
            return;
        }
        String what = switch (unsettled.get(0).operation()) {
            case DESCRIBE_TRAILS -> "collect again, all regions at one time";
            case GET_EVENT_SELECTORS ->
                "read the selectors, or add one that takes all management events (put-event-selectors"
                        + " replaces the whole list, so repeat what it holds)";
            case GET_TRAIL_STATUS, LIST_REGIONS, ASSUME_ROLE -> "collect again";
        };
        steps.add(new Suggestion("no permission settles this: " + what, commands(unsettled, evidence), false));
    }

    private static List<String> actions(List<MissingEvidence> calls, Predicate<MissingEvidence> which) {
        return calls.stream()
                .filter(which)
                .map(MissingEvidence::iamAction)
                .distinct()
                .toList();
    }

    private static Optional<String> owner(List<MissingEvidence> calls, AccountEvidence evidence) {
        return calls.stream()
                .flatMap(missing -> missing.trailArn().stream())
                .filter(arn -> !arn.isOwnedBy(evidence.accountId()))
                .map(TrailArn::accountId)
                .findFirst();
    }

    private static boolean failedOtherwise(MissingEvidence missing) {
        return missing.cause() instanceof Failed && !missing.isDenied();
    }

    /** One command for each call; for a call to many regions, the first one stands for all. */
    private static List<ShellCommand> commands(List<MissingEvidence> calls, AccountEvidence evidence) {
        Map<Operation, MissingEvidence> first = new LinkedHashMap<>();
        calls.forEach(missing -> first.putIfAbsent(missing.operation(), missing));
        return first.values().stream()
                .flatMap(missing -> command(missing, evidence.accountId()).stream())
                .toList();
    }

    private static Optional<ShellCommand> command(MissingEvidence missing, String accountId) {
        Optional<Target> target = missing.trailArn().flatMap(arn -> Target.of(arn, accountId));
        return switch (missing.operation()) {
            case DESCRIBE_TRAILS ->
                Optional.of(missing.region()
                        .filter(Target::isRegion)
                        .map(region ->
                                ShellCommand.cloudtrail("describe-trails").option("--region", region))
                        .orElseGet(() -> ShellCommand.cloudtrail("describe-trails")));
            case GET_TRAIL_STATUS ->
                target.map(trail -> ShellCommand.cloudtrail("get-trail-status")
                        .option("--region", trail.region())
                        .option("--name", trail.name()));
            case GET_EVENT_SELECTORS ->
                target.map(trail -> ShellCommand.cloudtrail("get-event-selectors")
                        .option("--region", trail.region())
                        .option("--trail-name", trail.name()));
            case LIST_REGIONS, ASSUME_ROLE -> Optional.empty();
        };
    }
}
