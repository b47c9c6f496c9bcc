package io.github.trailproof.evidence;

import io.github.trailproof.evidence.MissingEvidence.AnswersDiffer;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.FailedWithoutCode;
import io.github.trailproof.evidence.MissingEvidence.Inconclusive;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.MissingEvidence.NotInHistory;
import io.github.trailproof.evidence.MissingEvidence.Planned;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What findings and causes hold, as lists of texts. They are ordered by these, so that only equal ones compare as equal:
 * texts that are run together could be the same where their parts differ.
 */
final class Contents {

    private static final Comparator<List<String>> WORDS = Contents.<String>lists(Comparator.naturalOrder());

    static final Comparator<List<List<String>>> ORDER = Contents.<List<String>>lists(WORDS);

    private final List<List<String>> parts = new ArrayList<>();

    private Contents() {}

    static List<List<String>> of(FieldCondition condition) {
        return new Contents().add(condition).parts;
    }

    static List<List<String>> of(Finding finding) {
        return new Contents().add(finding).parts;
    }

    static List<List<String>> of(Cause cause) {
        return new Contents().add(cause).parts;
    }

    private Contents add(String... texts) {
        parts.add(List.of(texts));
        return this;
    }

    private Contents add(Collection<String> texts) {
        parts.add(List.copyOf(texts));
        return this;
    }

    private Contents add(FieldCondition condition) {
        condition.comparisons().forEach(comparison -> {
            add(comparison.operator().apiName());
            add(comparison.values());
        });
        return add("unknown").add(condition.unknownOperators());
    }

    private Contents add(Finding finding) {
        add(first(finding));
        // What was found comes before what is absent.
        add(finding instanceof Finding.Absent ? "2" : "1");
        add(finding.getClass().getSimpleName());
        if (finding instanceof Finding.General general) {
            return general(general);
        }
        return finding instanceof TrailFinding trail ? trail(trail) : selector((SelectorFinding) finding);
    }

    /** What a finding is ordered by first, and what most differ in. Members that are not known count as quoted. */
    static String first(Finding finding) {
        return finding instanceof SelectorFinding.UnknownMembers ? "`" + finding.field() : finding.field();
    }

    private Contents general(Finding.General finding) {
        if (finding instanceof Finding.Value value) {
            add(value.value());
        } else if (finding instanceof Finding.UnknownValue value) {
            add(value.value());
        } else if (finding instanceof Finding.Contradictory contradictory) {
            add(contradictory.trueIn()).add(contradictory.falseIn());
        } else if (finding instanceof Finding.Unanswered unanswered) {
            add(unanswered.reason());
        } else if (finding instanceof Finding.FromAccount other) {
            add(other.accountId()).add(other.finding());
        } else if (finding instanceof Finding.Disagreement found) {
            add((Finding) found.one()).add((Finding) found.other());
        } else if (finding instanceof Finding.RegionNotEnabled disabled) {
            add(disabled.region());
        } else if (finding instanceof Finding.ListedWithoutShadowTrails listed) {
            add(listed.region());
        } else if (finding instanceof Finding.GlobalServicesRegionUnknown unknown) {
            add(unknown.partition());
        }
        return this;
    }

    private Contents trail(TrailFinding finding) {
        if (finding instanceof TrailFinding.WithoutGlobalServices without) {
            add(without.includeGlobalServiceEvents());
        } else if (finding instanceof TrailFinding.NotListedIn unlisted) {
            add(unlisted.regions());
        } else if (finding instanceof TrailFinding.HomeRegionNotEnabled disabled) {
            add(disabled.homeRegion());
        } else if (finding instanceof TrailFinding.HomeRegionPerhapsNotEnabled disabled) {
            add(disabled.homeRegion());
        } else if (finding instanceof TrailFinding.NotAnOrganizationTrail other) {
            add(other.isOrganizationTrail());
        } else if (finding instanceof TrailFinding.NotListedByOwner unlisted) {
            add(unlisted.owner(), unlisted.homeRegion());
        } else if (finding instanceof TrailFinding.OtherPartition other) {
            add(other.arnPartition()).add(other.partition());
        } else if (finding instanceof TrailFinding.SeveralHomeRegions several) {
            add(several.homeRegions());
        } else if (finding instanceof TrailFinding.HomeIsNoRegion home) {
            add(home.homeRegion());
        } else if (finding instanceof TrailFinding.NotListedAtHome unlisted) {
            add(unlisted.homeRegion());
        }
        return this;
    }

    private Contents selector(SelectorFinding finding) {
        if (finding instanceof SelectorFinding.NotTheDefault other) {
            add(other.hasCustomEventSelectors()).add(other.selector());
        } else if (finding instanceof SelectorFinding.UnknownMembers unknown) {
            add(unknown.members());
        } else if (finding instanceof SelectorFinding.Excludes excludes) {
            add(excludes.sources());
        } else if (finding instanceof SelectorFinding.Conditions named) {
            add(String.valueOf(named.knownField()));
            named.conditions().forEach(this::add);
        }
        return this;
    }

    private Contents add(MissingEvidence missing) {
        return add(missing.operation().apiName())
                .add(missing.region().stream().toList())
                .add(missing.trailArn().map(TrailArn::toString).stream().toList())
                .add(missing.cause());
    }

    private Contents add(Cause cause) {
        if (cause instanceof Failed failed) {
            return add("1 failed", failed.errorCode())
                    .add(failed.message().stream().toList());
        }
        if (cause instanceof FailedWithoutCode failed) {
            return add("1 failed").add(failed.message().stream().toList());
        }
        if (cause instanceof NotAsked) {
            return add("2 not asked");
        }
        if (cause instanceof AnswersDiffer differ) {
            return add(
                            "5 differ",
                            differ.one().source(),
                            String.valueOf(differ.one().line()))
                    .add(differ.other().source(), String.valueOf(differ.other().line()));
        }
        if (cause instanceof Planned planned) {
            return add("6 planned", planned.why().name(), planned.address());
        }
        if (cause instanceof NotInHistory) {
            return add("7 not in history");
        }
        return cause instanceof Unsettled unsettled
                ? add("3 unsettled", unsettled.detail())
                : add("4 inconclusive").add(((Inconclusive) cause).finding());
    }

    private static <T> Comparator<List<T>> lists(Comparator<T> order) {
        return (one, other) -> {
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                int found = order.compare(one.get(i), other.get(i));
                if (found != 0) {
                    return found;
                }
            }
            return Integer.compare(one.size(), other.size());
        };
    }
}
