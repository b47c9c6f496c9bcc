package io.github.trailproof.examples.audit.words;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Why a verdict is what it is, in words. */
public final class Reasons {

    private Reasons() {}

    /** The fields that decide requirements that are met; one that decides two of them is told once. */
    static String met(List<RequirementResult> results) {
        return results.stream().map(Words::evidence).distinct().collect(Collectors.joining(", "));
    }

    /** Every requirement that is not met; one field that decides two of them is told once. */
    static String unmet(TrailAssessment trail, Criterion criterion) {
        List<String> told = new ArrayList<>();
        String last = "";
        for (RequirementResult result : trail.requirements(criterion, Outcome.UNSATISFIED)) {
            String evidence = Words.evidence(result);
            if (!evidence.equals(last)) {
                told.add(Words.unmet(result.requirement()) + ": " + evidence);
            }
            last = evidence;
        }
        return String.join("; ", told);
    }

    /** No trail at all, or none that was seen: which regions were asked for them. */
    static String noTrail(AccountEvidence evidence) {
        return "there is no trail, and CloudTrail makes none by itself; " + listings(evidence);
    }

    private static String listings(AccountEvidence evidence) {
        List<String> answered = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        evidence.listings()
                .forEach((region, listing) -> (listing instanceof Evidence.Known ? answered : silent).add(region));
        String words = "DescribeTrails lists none in " + Words.some(answered);
        return silent.isEmpty()
                ? words
                : words + " (no answer from " + Words.some(silent)
                        + ", but a listing of one region shows every multi-region trail)";
    }

    /** Calls that left something open, those that gave the same answer in many regions as one. */
    public static String calls(List<MissingEvidence> missing) {
        Map<String, TreeSet<String>> regions = new TreeMap<>();
        for (MissingEvidence one : missing) {
            String words = one.operation().apiName() + " " + Words.cause(one.cause());
            TreeSet<String> where = regions.computeIfAbsent(words, key -> new TreeSet<>());
            if (one.trailArn().isEmpty()) {
                one.region().ifPresent(where::add);
            }
        }
        return regions.entrySet().stream()
                .map(entry ->
                        entry.getKey() + (entry.getValue().isEmpty() ? "" : " in " + Words.some(entry.getValue())))
                .collect(Collectors.joining("; "));
    }
}
