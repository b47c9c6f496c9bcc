package io.github.trailproof.evidence;

import io.github.trailproof.trail.Copies;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What the evidence shows about one member or field of CloudTrail's answers: the value that was found, that there is
 * none, or why what was found decides nothing. Immutable; the texts in it are untrusted, for whoever owns the account
 * wrote them.
 *
 * <p>The records here fit any member; {@link TrailFinding} and {@link SelectorFinding} are about one trail and about its
 * selectors.
 */
public sealed interface Finding permits Finding.General, TrailFinding, SelectorFinding {

    /** Orders by field and then by what was found; only equal findings compare as equal. */
    Comparator<Finding> ORDER = Comparator.comparing(Contents::first).thenComparing(Contents::of, Contents.ORDER);

    /** The member or field, as CloudTrail names it, such as {@code IsLogging}. */
    String field();

    /** A finding that any member can give. */
    sealed interface General extends Finding {}

    /**
     * The member has a value.
     *
     * @param field the member
     * @param value what it holds, as the API spells it, such as {@code true} or {@code ReadOnly}
     */
    record Value(String field, String value) implements General {
        /** Checks that nothing is null. */
        public Value {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * The member has a value that this library does not know.
     *
     * @param field the member
     * @param value what it holds, as it was found
     */
    record UnknownValue(String field, String value) implements General {
        /** Checks that nothing is null. */
        public UnknownValue {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * The answer lacks the member.
     *
     * @param field the member
     */
    record Absent(String field) implements General {
        /** Checks that nothing is null. */
        public Absent {
            Objects.requireNonNull(field, "field");
        }
    }

    /**
     * The listings of different regions contradict each other.
     *
     * @param field the member
     * @param trueIn the regions whose listing says true, sorted
     * @param falseIn the regions whose listing says false, sorted
     */
    record Contradictory(String field, SortedSet<String> trueIn, SortedSet<String> falseIn) implements General {
        /** Copies the sets. */
        public Contradictory {
            Objects.requireNonNull(field, "field");
            trueIn = Copies.sorted(trueIn);
            falseIn = Copies.sorted(falseIn);
        }
    }

    /**
     * The call that answers the member gave no answer.
     *
     * @param field the member, or the call where all its members are unknown
     * @param reason which call, and why
     */
    record Unanswered(String field, MissingEvidence reason) implements General {
        /** Checks that nothing is null. */
        public Unanswered {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The same, as another account was answered: an organization trail is answered for where it is owned.
     *
     * @param finding what was found
     * @param accountId the account that was answered, 12 digits
     */
    record FromAccount(Finding finding, String accountId) implements General {
        /** Checks that nothing is null. */
        public FromAccount {
            Objects.requireNonNull(finding, "finding");
            Objects.requireNonNull(accountId, "accountId");
        }

        @Override
        public String field() {
            return finding.field();
        }
    }

    /**
     * Two accounts were answered differently about the same trail, each for the trail's owner, for a delegated
     * administrator, or for itself. Nobody outside can tell which answer holds.
     *
     * @param one what the one was answered; that of the account that is judged, if it was answered
     * @param other what another was answered
     */
    record Disagreement(FromAccount one, FromAccount other) implements General {
        /** Checks that nothing is null. */
        public Disagreement {
            Objects.requireNonNull(one, "one");
            Objects.requireNonNull(other, "other");
        }

        /** The first of some answers and the first that differs from it; empty if they are alike. */
        public static Optional<Disagreement> among(List<FromAccount> answers) {
            return answers.stream()
                    .filter(answer -> !answer.finding().equals(answers.get(0).finding()))
                    .findFirst()
                    .map(differing -> new Disagreement(answers.get(0), differing));
        }

        @Override
        public String field() {
            return one.field();
        }
    }

    /**
     * A region answered, but is not among the enabled regions.
     *
     * @param region which
     */
    record RegionNotEnabled(String region) implements General {
        /** Checks that nothing is null. */
        public RegionNotEnabled {
            Objects.requireNonNull(region, "region");
        }

        @Override
        public String field() {
            return "RegionOptStatus";
        }
    }

    /**
     * A region was listed without shadow trails, so the answer does not show which multi-region and organization trails
     * there are.
     *
     * @param region which
     */
    record ListedWithoutShadowTrails(String region) implements General {
        /** Checks that nothing is null. */
        public ListedWithoutShadowTrails {
            Objects.requireNonNull(region, "region");
        }

        @Override
        public String field() {
            return "includeShadowTrails";
        }
    }

    /**
     * In this partition it is not documented which region records the events of the global services.
     *
     * @param partition which, such as {@code aws-cn}
     */
    record GlobalServicesRegionUnknown(String partition) implements General {
        /** Checks that nothing is null. */
        public GlobalServicesRegionUnknown {
            Objects.requireNonNull(partition, "partition");
        }

        @Override
        public String field() {
            return "IncludeGlobalServiceEvents";
        }
    }
}
