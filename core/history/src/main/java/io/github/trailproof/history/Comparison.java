package io.github.trailproof.history;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.coverage.Losses;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What changed between two evidences of one account: the verdicts, the management events that are lost and gained, the
 * changes themselves, and which of them are to blame.
 *
 * <pre>{@code
 * Comparison comparison = Comparison.of(yesterday, today);
 * comparison.lost().forEach(loss -> System.out.println(loss.gap().witness() + " because of " + loss.blame().sets()));
 * }</pre>
 *
 * <p>A value: equal evidences give equal comparisons. What is lost from one evidence to the other is gained the other way
 * round, and nothing is lost for certain between equal evidences.
 *
 * @param before the assessment of the first evidence
 * @param after the assessment of the second
 * @param lost events that were recorded for certain and certainly are not now; sorted
 * @param gained events that certainly were not recorded and are recorded for certain now; sorted
 * @param mayBeLost events that may have been recorded, and are not recorded for certain now; without those that are lost;
 *     sorted
 * @param changes what is different, by trail and field
 * @param blame for each criterion whose verdict is another now, the changes without which it would be the same
 */
public record Comparison(
        Assessment before,
        Assessment after,
        List<Loss> lost,
        List<Gap> gained,
        List<Gap> mayBeLost,
        List<Change> changes,
        Map<Criterion, Blame> blame) {

    /** Copies what may change. */
    public Comparison {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
        mayBeLost = List.copyOf(mayBeLost);
        changes = List.copyOf(changes);
        blame = blame.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(blame));
    }

    /**
     * Compares two observations of an account. What was open in either may have changed, so it may be lost.
     *
     * @param before what was observed first
     * @param after what was observed later
     * @throws IllegalArgumentException if they are of two accounts
     */
    public static Comparison of(AccountEvidence before, AccountEvidence after) {
        return compared(before, after, Losses.between(before, after), Losses.between(after, before));
    }

    /**
     * Compares an account with what a plan makes of it. What is open in the same way before and after is the same unknown:
     * nothing of it is lost.
     *
     * @param before what was observed, or what the plan says of the account before
     * @param after the same evidence as the plan changes it
     * @throws IllegalArgumentException if they are of two accounts
     */
    public static Comparison ofPlan(AccountEvidence before, AccountEvidence after) {
        return compared(before, after, Losses.ofPlan(before, after), Losses.ofPlan(after, before));
    }

    private static Comparison compared(AccountEvidence before, AccountEvidence after, Losses losses, Losses gains) {
        Assessment was = Cis31.assess(before);
        Assessment is = Cis31.assess(after);
        List<Change> changes = Differences.between(before, after);
        List<Change> candidates = changes.stream().filter(Comparison::decides).toList();
        Undo undo = new Undo(before, after);
        return new Comparison(
                was,
                is,
                withBlame(losses, candidates, undo),
                gains.certain(),
                losses.possible(),
                changes,
                blameOfVerdicts(was, is, candidates, undo));
    }

    private static List<Loss> withBlame(Losses losses, List<Change> candidates, Undo undo) {
        List<Gap> gaps = losses.certain();
        List<Predicate<AccountEvidence>> kept = new ArrayList<>();
        gaps.forEach(gap -> kept.add(account -> losses.keeps(gap, account)));
        List<Blame> blame = BlameSearch.among(candidates, undo::of, kept);
        return IntStream.range(0, gaps.size())
                .mapToObj(index -> new Loss(gaps.get(index), blame.get(index)))
                .toList();
    }

    private static Map<Criterion, Blame> blameOfVerdicts(
            Assessment was, Assessment is, List<Change> candidates, Undo undo) {
        List<Criterion> changed = Stream.of(Criterion.values())
                .filter(criterion -> was.verdict(criterion) != is.verdict(criterion))
                .toList();
        List<Predicate<Assessment>> stays = new ArrayList<>();
        changed.forEach(criterion -> stays.add(assessment -> assessment.verdict(criterion) == was.verdict(criterion)));
        List<Blame> found = BlameSearch.among(candidates, undone -> Cis31.assess(undo.of(undone)), stays);
        Map<Criterion, Blame> blame = new EnumMap<>(Criterion.class);
        for (int index = 0; index < changed.size(); index++) {
            blame.put(changed.get(index), found.get(index));
        }
        return blame;
    }

    /** Whether a change can have a part in which events are recorded, and so in a verdict. */
    private static boolean decides(Change change) {
        if (change.facet() != Facet.SETTINGS) {
            return true;
        }
        for (TrailField field : TrailField.values()) {
            if (field.apiName().equals(change.field())) {
                return field.decides();
            }
        }
        return true;
    }

    /** The account, 12 digits. */
    public String accountId() {
        return after.accountId();
    }
}
