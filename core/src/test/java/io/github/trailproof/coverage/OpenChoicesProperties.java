package io.github.trailproof.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.OpenInPlan;
import io.github.trailproof.evidence.MissingEvidence.Planned;
import io.github.trailproof.evidence.PlannedTrail;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a plan leaves open in finitely many ways is gone through, and decided if all of them come to the same. */
class OpenChoicesProperties {

    private static final String ACCOUNT = "111122223333";
    private static final int MOST_COMPLETIONS = 120;
    private static final List<String> REGIONS = List.of("cn-north-1", "cn-northwest-1");

    /** Each class of texts that the conditions tell apart, with two texts of those that are no points. */
    private static final List<String> TEXTS = List.of("kms.amazonaws.com", "k1", "k2", "x1", "x2");

    /** The values of a condition; an empty text is one that is not known yet. */
    private enum Selects {
        ALL(""),
        READS("readOnly", "Equals", "true"),
        WRITES("readOnly", "Equals", "false"),
        NOT_KMS("eventSource", "NotEquals", "kms.amazonaws.com"),
        ONLY_KMS("eventSource", "Equals", "kms.amazonaws.com"),
        FROM_K_ON("eventSource", "StartsWith", "k"),
        NOT_FROM_K_ON("eventSource", "NotStartsWith", "k"),
        NOT_ONE("eventSource", "NotEquals", ""),
        NOT_KMS_NOR_ONE("eventSource", "NotEquals", "kms.amazonaws.com", ""),
        ONLY_ONE("eventSource", "Equals", ""),
        NOT_ONE_NAME("eventName", "NotEquals", ""),
        READS_OR_WRITES("readOnly", "Equals", "");

        private final String words;

        /** A field, an operator and values. */
        Selects(String... parts) {
            this.words = String.join(" ", parts);
        }

        private List<String> parts() {
            return List.of(words.split(" ", -1));
        }

        private boolean isOpen() {
            return this != ALL && parts().contains("");
        }

        private List<String> texts() {
            return this == READS_OR_WRITES ? List.of("true", "false") : TEXTS;
        }

        /** The selectors, with this value in the place of what is not known; open without one. */
        private EventSelectors selectors(Optional<String> value) {
            AdvancedEventSelector.Builder selector = AdvancedEventSelector.builder()
                    .addFieldSelectors(AdvancedFieldSelector.builder()
                            .field("eventCategory")
                            .addEqualTo("Management")
                            .build());
            if (this != ALL) {
                AdvancedFieldSelector.Builder field =
                        AdvancedFieldSelector.builder().field(parts().get(0));
                for (String part : parts().subList(2, parts().size())) {
                    if (part.isEmpty() && value.isEmpty()) {
                        field.putKnownAfterApply(parts().get(1) + "[0]", "value");
                    } else {
                        add(field, part.isEmpty() ? value.get() : part);
                    }
                }
                selector.addFieldSelectors(field.build());
            }
            return EventSelectors.builder()
                    .addAdvancedEventSelectors(selector.build())
                    .build();
        }

        private void add(AdvancedFieldSelector.Builder field, String value) {
            switch (parts().get(1)) {
                case "Equals" -> field.addEqualTo(value);
                case "StartsWith" -> field.addStartsWith(value);
                case "NotStartsWith" -> field.addNotStartsWith(value);
                default -> field.addNotEquals(value);
            }
        }
    }

    /**
     * A trail of a plan.
     *
     * @param home where, if the plan says it
     * @param value what its selector's open value is, if the plan says it
     */
    private record Draft(
            boolean multiRegion, Optional<String> home, boolean global, Selects selects, Optional<String> value) {

        List<Draft> completions() {
            List<Draft> all = new ArrayList<>();
            for (String region : home.map(List::of).orElse(REGIONS)) {
                if (selects.isOpen()) {
                    selects.texts()
                            .forEach(text -> all.add(
                                    new Draft(multiRegion, Optional.of(region), global, selects, Optional.of(text))));
                } else {
                    all.add(new Draft(multiRegion, Optional.of(region), global, selects, value));
                }
            }
            return all;
        }
    }

    @Provide
    Arbitrary<List<Draft>> accounts() {
        Arbitrary<Optional<String>> homes = Arbitraries.of(REGIONS).optional(0.4);
        Arbitrary<Draft> drafts = Combinators.combine(
                        Arbitraries.of(true, false, false),
                        homes,
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(Selects.class))
                .as((multiRegion, home, global, selects) ->
                        new Draft(multiRegion, home, multiRegion || global, selects, Optional.empty()));
        return drafts.list().ofMinSize(1).ofMaxSize(3);
    }

    @Property(tries = 100)
    @Label(
            "COMPLETE fails exactly if every way in which a plan's unknowns can turn out fails, and passes only if all pass")
    void everyWayIsGoneThrough(@ForAll("accounts") List<Draft> drafts) {
        List<List<Draft>> completions = completions(drafts);
        Assume.that(completions.size() <= MOST_COMPLETIONS);
        boolean allFail = true;
        boolean allPass = true;
        for (List<Draft> completion : completions) {
            Verdict verdict = verdict(completion);
            allFail &= verdict == Verdict.FAIL;
            allPass &= verdict == Verdict.PASS;
        }
        Verdict verdict = verdict(drafts);
        assertThat(verdict == Verdict.FAIL).isEqualTo(allFail);
        assertThat(verdict != Verdict.PASS || allPass).isTrue();
    }

    private static List<List<Draft>> completions(List<Draft> drafts) {
        List<List<Draft>> all = List.of(List.of());
        for (Draft draft : drafts) {
            List<List<Draft>> longer = new ArrayList<>();
            for (List<Draft> before : all) {
                for (Draft completion : draft.completions()) {
                    List<Draft> more = new ArrayList<>(before);
                    more.add(completion);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private static Verdict verdict(List<Draft> drafts) {
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId(ACCOUNT)
                .partition("aws-cn")
                .enabledRegions(Evidence.known(EnabledRegions.of(REGIONS)))
                .onlyPlanned(true);
        for (int index = 0; index < drafts.size(); index++) {
            Draft draft = drafts.get(index);
            TrailArn arn =
                    new TrailArn("aws-cn", draft.home().orElse(PlannedTrail.UNKNOWN_REGION), ACCOUNT, "t" + index);
            SortedMap<String, Cause> open = new TreeMap<>();
            if (draft.home().isEmpty()) {
                open.put("HomeRegion", new Planned(OpenInPlan.KNOWN_AFTER_APPLY, "region"));
            }
            Trail trail = Trail.builder()
                    .trailArn(arn)
                    .isMultiRegionTrail(draft.multiRegion())
                    .includeGlobalServiceEvents(draft.global())
                    .build();
            builder.putPlanned(arn, PlannedTrail.of(trail, "t" + index, open))
                    .putStatus(
                            arn,
                            Evidence.known(TrailStatus.builder().isLogging(true).build()))
                    .putSelectors(arn, Evidence.known(draft.selects().selectors(draft.value())));
        }
        return Cis31.assess(builder.build()).verdict(Criterion.COMPLETE);
    }
}
