package io.github.trailproof.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.coverage.Losses;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.history.Scene.SmallTrail;
import io.github.trailproof.testkit.generate.Accounts;
import io.github.trailproof.testkit.recorder.Recording;
import io.github.trailproof.testkit.recorder.ReferenceRecorder;
import io.github.trailproof.testkit.recorder.Universe;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

class ComparisonProperties {

    private static final int EVENTS = 400;

    /** Two evidences of one account. */
    record Pair(AccountEvidence before, AccountEvidence after) {}

    @Provide
    Arbitrary<Pair> pairs() {
        return Combinators.combine(Accounts.any(), Accounts.any(), Arbitraries.randoms())
                .as((one, other, choice) ->
                        new Pair(one, choice.nextInt(4) == 0 ? sameAccount(one, other) : mixed(one, other, choice)));
    }

    private static AccountEvidence sameAccount(AccountEvidence one, AccountEvidence other) {
        return other.toBuilder().accountId(one.accountId()).build();
    }

    /** The first account, in which some answers are those of the second. */
    private static AccountEvidence mixed(AccountEvidence one, AccountEvidence other, Random choice) {
        AccountEvidence.Builder builder = one.toBuilder();
        other.listings().forEach((region, listing) -> {
            if (choice.nextInt(4) == 0) {
                builder.putListing(region, listing);
            }
        });
        List<TrailArn> arns = new ArrayList<>(one.statuses().keySet());
        other.statuses().values().forEach(status -> {
            if (!arns.isEmpty() && choice.nextBoolean()) {
                builder.putStatus(arns.get(choice.nextInt(arns.size())), status);
            }
        });
        other.selectors().values().forEach(selectors -> {
            if (!arns.isEmpty() && choice.nextBoolean()) {
                builder.putSelectors(arns.get(choice.nextInt(arns.size())), selectors);
            }
        });
        return builder.build();
    }

    @Property
    @Tag("thorough")
    @Label("An event is lost exactly if replaying it finds it recorded before and not recorded after")
    void recorder(@ForAll("pairs") Pair pair) {
        Losses losses = Losses.between(pair.before(), pair.after());
        ReferenceRecorder before = new ReferenceRecorder(pair.before());
        ReferenceRecorder after = new ReferenceRecorder(pair.after());
        Set<ManagementEvent> events = new LinkedHashSet<>();
        losses.certain().forEach(gap -> events.add(gap.witness().event()));
        losses.possible().forEach(gap -> events.add(gap.witness().event()));
        events.addAll(Universe.of(pair.before(), EVENTS));
        events.addAll(Universe.of(pair.after(), EVENTS));
        boolean oneLeader = isAws(pair.before()) && isAws(pair.after());
        for (ManagementEvent event : events) {
            Recording was = before.recorded(event);
            Recording is = after.recorded(event);
            boolean lost = losses.certain().stream().anyMatch(gap -> gap.contains(event));
            boolean mayBe = losses.possible().stream().anyMatch(gap -> gap.contains(event));
            boolean expected = was == Recording.CERTAINLY && is == Recording.NOT;
            // Where it is not known which region records them, both evidences together may tell more of it than one.
            boolean told = oneLeader || event.scope().kind() != Scope.Kind.GLOBAL_SERVICES;
            if (lost != expected && (lost || told)) {
                throw new AssertionError("lost " + lost + ", but " + was + " before and " + is + " after: " + event);
            }
            boolean mayHaveBeen = was != Recording.NOT && is != Recording.CERTAINLY && !expected;
            if (mayBe && told && !mayHaveBeen && !expected) {
                throw new AssertionError("may be lost, but " + was + " before and " + is + " after: " + event);
            }
            if (!mayBe
                    && mayHaveBeen
                    && told
                    && isUndisputed(event, pair.before())
                    && isThere(event, before)
                    && isThere(event, after)) {
                throw new AssertionError("kept, but " + was + " before and " + is + " after: " + event);
            }
        }
    }

    private static boolean isAws(AccountEvidence evidence) {
        return evidence.undisputedPartition().equals(Optional.of(Partitions.AWS));
    }

    private static boolean isThere(ManagementEvent event, ReferenceRecorder recorder) {
        return recorder.scopes().contains(event.scope());
    }

    /** A region that is not enabled, or perhaps not, or not in the account's partition, loses nothing that no trail recorded. */
    private static boolean isUndisputed(ManagementEvent event, AccountEvidence before) {
        String region = event.scope().region();
        return switch (event.scope().kind()) {
            case GLOBAL_SERVICES -> true;
            case OTHER_REGIONS -> before.enabledRegions().value().isEmpty();
            case REGION ->
                before.undisputedPartition()
                                .filter(partition -> Partitions.mayHold(partition, region))
                                .isPresent()
                        && ((isAws(before) && EnabledRegions.isAlwaysEnabled(region))
                                || before.enabledRegions()
                                        .value()
                                        .map(list -> list.names().contains(region))
                                        .orElse(true));
        };
    }

    @Property
    @Label("Nothing is lost for certain between equal evidences, nor by a plan that changes nothing")
    void equal(@ForAll("accounts") AccountEvidence evidence) {
        Comparison comparison = Comparison.of(evidence, evidence.toBuilder().build());
        assertThat(comparison.lost()).isEmpty();
        assertThat(comparison.gained()).isEmpty();
        assertThat(comparison.changes()).isEmpty();
        assertThat(Comparison.ofPlan(evidence, evidence).mayBeLost()).isEmpty();
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.any();
    }

    @Property
    @Label("What is lost one way is gained the other, and taking back every change gives the verdicts of before")
    void symmetry(@ForAll("pairs") Pair pair) {
        Comparison there = Comparison.of(pair.before(), pair.after());
        Comparison back = Comparison.of(pair.after(), pair.before());
        assertThat(back.gained()).isEqualTo(there.lost().stream().map(Loss::gap).toList());
        assertThat(back.lost().stream().map(Loss::gap).toList()).isEqualTo(there.gained());
    }

    private static final List<EventSelectors> SELECTORS = List.of(
            EventSelectors.defaultSelectors(),
            Scene.selecting(ReadWriteType.READ_ONLY),
            Scene.selecting(ReadWriteType.WRITE_ONLY),
            Scene.selecting(ReadWriteType.ALL, "kms.amazonaws.com"));

    /** A trail by three choices; the last one says that there is none. */
    record Choice(boolean there, boolean multiRegion, boolean logging, int selectors) {

        Optional<SmallTrail> trail(TrailArn arn) {
            return there
                    ? Optional.of(new SmallTrail(arn, multiRegion, logging, SELECTORS.get(selectors)))
                    : Optional.empty();
        }
    }

    @Provide
    Arbitrary<List<Choice>> choices() {
        Arbitrary<Boolean> mostly = Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false));
        return Combinators.combine(
                        mostly, mostly, mostly, Arbitraries.integers().between(0, 3))
                .as(Choice::new)
                .list()
                .ofSize(4);
    }

    @Property
    @Tag("thorough")
    @Label("The changes to blame are the smallest sets that brute force finds")
    void blame(@ForAll("choices") List<Choice> choices) {
        List<Choice> was = choices.subList(0, 2);
        List<Choice> is = choices.subList(2, 4);
        Comparison comparison = Comparison.of(account(was), account(is));
        List<List<Choice>> halfway = new ArrayList<>();
        List<Set<String>> undone = new ArrayList<>();
        mixes(was, is, halfway, undone);
        for (Criterion criterion : Criterion.values()) {
            Blame blame = comparison.blame().get(criterion);
            if (blame != null) {
                Set<Set<String>> expected = smallest(
                        halfway,
                        undone,
                        mix -> Cis31.assess(account(mix)).verdict(criterion)
                                == comparison.before().verdict(criterion));
                assertThat(names(blame)).isEqualTo(expected);
            }
        }
        for (Loss loss : comparison.lost()) {
            Set<Set<String>> expected = smallest(halfway, undone, mix -> isKept(loss.gap(), List.of(was, is, mix)));
            assertThat(names(loss.blame())).isEqualTo(expected);
        }
    }

    /** Whether the last account records every event of a gap that tells the accounts apart. */
    private static boolean isKept(Gap gap, List<List<Choice>> accounts) {
        ReferenceRecorder recorder = new ReferenceRecorder(account(accounts.get(accounts.size() - 1)));
        Set<ManagementEvent> events = new HashSet<>(Set.of(gap.witness().event()));
        accounts.forEach(account -> events.addAll(Universe.of(account(account), EVENTS)));
        return events.stream().filter(gap::contains).allMatch(event -> recorder.recorded(event) == Recording.CERTAINLY);
    }

    private static Set<Set<String>> smallest(
            List<List<Choice>> mixes, List<Set<String>> undone, Predicate<List<Choice>> stays) {
        Set<Set<String>> found = new HashSet<>();
        IntStream.range(0, mixes.size())
                .boxed()
                .sorted(Comparator.comparing(index -> undone.get(index).size()))
                .filter(index ->
                        !undone.get(index).isEmpty() && undone.get(index).size() <= Blame.MOST_CHANGES)
                .forEach(index -> {
                    if (found.stream().noneMatch(undone.get(index)::containsAll) && stays.test(mixes.get(index))) {
                        found.add(undone.get(index));
                    }
                });
        return found;
    }

    private static Set<Set<String>> names(Blame blame) {
        Set<Set<String>> names = new HashSet<>();
        blame.sets().forEach(set -> {
            Set<String> one = new HashSet<>();
            set.forEach(change -> one.add(change.trailArn().orElseThrow().name() + " " + change.field()));
            names.add(one);
        });
        return names;
    }

    /** Every account between the two, and which changes have to be taken back to have it. */
    private static void mixes(List<Choice> was, List<Choice> is, List<List<Choice>> halfway, List<Set<String>> undone) {
        List<List<Choice>> parts = new ArrayList<>();
        List<List<Set<String>>> names = new ArrayList<>();
        for (int index = 0; index < 2; index++) {
            String name = (index == 0 ? Scene.MAIN : Scene.SECOND).name();
            parts.add(new ArrayList<>());
            names.add(new ArrayList<>());
            Choice old = was.get(index);
            Choice now = is.get(index);
            for (int bits = 0; bits < 8; bits++) {
                addMix(old, now, bits, name, parts.get(index), names.get(index));
            }
        }
        for (int one = 0; one < parts.get(0).size(); one++) {
            for (int other = 0; other < parts.get(1).size(); other++) {
                halfway.add(List.of(parts.get(0).get(one), parts.get(1).get(other)));
                Set<String> both = new HashSet<>(names.get(0).get(one));
                both.addAll(names.get(1).get(other));
                undone.add(both);
            }
        }
    }

    private static void addMix(
            Choice old, Choice now, int bits, String name, List<Choice> parts, List<Set<String>> names) {
        if (old.there() != now.there()) {
            if (bits < 2) {
                parts.add(bits == 0 ? now : old);
                names.add(bits == 0 ? Set.of() : Set.of(name + " TrailARN"));
            }
            return;
        }
        boolean multi = (bits & 1) != 0;
        boolean logs = (bits & 2) != 0;
        boolean selects = (bits & 4) != 0;
        boolean differs = (!multi || old.multiRegion() != now.multiRegion())
                && (!logs || old.logging() != now.logging())
                && (!selects || old.selectors() != now.selectors());
        if (differs && (now.there() || bits == 0)) {
            parts.add(new Choice(
                    now.there(),
                    (multi ? old : now).multiRegion(),
                    (logs ? old : now).logging(),
                    (selects ? old : now).selectors()));
            Set<String> taken = new HashSet<>();
            if (multi) {
                taken.add(name + " IsMultiRegionTrail");
            }
            if (logs) {
                taken.add(name + " IsLogging");
            }
            if (selects) {
                taken.add(name + " EventSelectors");
            }
            names.add(taken);
        }
    }

    private static AccountEvidence account(List<Choice> choices) {
        List<SmallTrail> trails = new ArrayList<>();
        choices.get(0).trail(Scene.MAIN).ifPresent(trails::add);
        choices.get(1).trail(Scene.SECOND).ifPresent(trails::add);
        return Scene.account(trails);
    }
}
