package io.github.trailproof.report;

import io.github.trailproof.evidence.FieldCondition;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.SelectorFinding;
import io.github.trailproof.evidence.TrailFinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What was found, in words: the member or field, and what it says. */
final class FindingWords {

    private FindingWords() {}

    static String of(Finding finding) {
        if (finding instanceof Finding.General general) {
            return general(general);
        }
        return finding instanceof TrailFinding trail ? trail(trail) : selector((SelectorFinding) finding);
    }

    private static String general(Finding.General finding) {
        if (finding instanceof Finding.Value found) {
            return field(found) + " is " + Phrase.plain(found.value());
        }
        if (finding instanceof Finding.UnknownValue found) {
            return field(found) + " has the value `" + Phrase.plain(found.value())
                    + "`, which this library does not know";
        }
        if (finding instanceof Finding.Contradictory found) {
            return field(found) + " is true in " + regions(found.trueIn()) + " and false in "
                    + regions(found.falseIn());
        }
        if (finding instanceof Finding.Unanswered found) {
            String answer = MissingWords.answer(found.reason());
            if (found.reason().address().isPresent()) {
                return answer;
            }
            boolean isTheCall = found.field().equals(found.reason().operation().apiName());
            return isTheCall ? answer : field(found) + " is unknown: " + answer;
        }
        if (finding instanceof Finding.FromAccount found) {
            return of(found.finding()) + " (as account " + Phrase.plain(found.accountId()) + " was answered)";
        }
        if (finding instanceof Finding.Disagreement found) {
            return disagreement(found);
        }
        if (finding instanceof Finding.RegionNotEnabled found) {
            return Phrase.plain(found.region()) + " answered, but is not among the enabled regions";
        }
        if (finding instanceof Finding.ListedWithoutShadowTrails found) {
            return Phrase.plain(found.region())
                    + " was listed without shadow trails, so multi-region trails at home elsewhere do not show";
        }
        if (finding instanceof Finding.GlobalServicesRegionUnknown found) {
            return "which region records the events of global services is not documented for the partition "
                    + Phrase.plain(found.partition());
        }
        return field(finding) + " is absent";
    }

    private static String disagreement(Finding.Disagreement found) {
        if (found.one().finding().equals(found.other().finding())) {
            return of(found.one().finding()) + " (as both account "
                    + Phrase.plain(found.one().accountId()) + " and account "
                    + Phrase.plain(found.other().accountId())
                    + " were answered), but the rest of their answers differs";
        }
        return of(found.one()) + ", while " + of(found.other());
    }

    private static String trail(TrailFinding finding) {
        if (finding instanceof TrailFinding.WithoutGlobalServices found) {
            return field(found) + " is true, but " + of(found.includeGlobalServiceEvents())
                    + ", and a multi-region trail always has it";
        }
        if (finding instanceof TrailFinding.NotListedIn found) {
            return field(found) + " is true, but the trail is not listed in " + regions(found.regions())
                    + ", where a multi-region trail has a shadow trail";
        }
        if (finding instanceof TrailFinding.HomeRegionNotEnabled found) {
            return field(found) + " is true, but its home region " + Phrase.plain(found.homeRegion())
                    + " is not enabled here, and an organization trail covers only members that enabled it";
        }
        if (finding instanceof TrailFinding.HomeRegionPerhapsNotEnabled found) {
            return field(found)
                    + " is true, but an organization trail covers only members that enabled its home region "
                    + Phrase.plain(found.homeRegion()) + ", and the enabled regions are not known";
        }
        if (finding instanceof TrailFinding.NotAnOrganizationTrail found) {
            return "the trail belongs to another account, but " + of(found.isOrganizationTrail())
                    + ", and only an organization trail covers other accounts";
        }
        if (finding instanceof TrailFinding.NotListedByOwner found) {
            return "the trail belongs to account " + Phrase.plain(found.owner())
                    + " by its ARN, but that account listed its home region " + Phrase.plain(found.homeRegion())
                    + " and has no such trail there";
        }
        if (finding instanceof TrailFinding.OtherPartition found) {
            return "the trail's ARN is of the partition " + Phrase.plain(found.arnPartition())
                    + ", but the account is in " + Phrase.plain(found.partition())
                    + ", and no trail reaches beyond its partition";
        }
        if (finding instanceof TrailFinding.SeveralHomeRegions found) {
            return "the trail's ARN and the listings contradict each other about its home region: "
                    + regions(found.homeRegions());
        }
        if (finding instanceof TrailFinding.HomeIsNoRegion found) {
            return "the trail's home region `" + Phrase.plain(found.homeRegion()) + "` is not the name of a region";
        }
        return "the trail is not listed in its home region "
                + Phrase.plain(((TrailFinding.NotListedAtHome) finding).homeRegion());
    }

    private static String selector(SelectorFinding finding) {
        if (finding instanceof SelectorFinding.DefaultInForce) {
            return field(finding) + " is false, so the default selector is in force";
        }
        if (finding instanceof SelectorFinding.NotTheDefault found) {
            return of(found.hasCustomEventSelectors()) + ", but " + of(found.selector());
        }
        if (finding instanceof SelectorFinding.BothKinds) {
            return "the answer holds both basic and advanced selectors, which the service never answers";
        }
        if (finding instanceof SelectorFinding.NoSelectors) {
            return "the answer holds neither basic nor advanced selectors";
        }
        if (finding instanceof SelectorFinding.TooIntricate) {
            return "the selectors of all trails together are too intricate to tell whether they leave out an event";
        }
        if (finding instanceof SelectorFinding.UnknownMembers found) {
            String members = found.members().size() == 1 ? " is a member" : " are members";
            return Phrase.quoted(found.members()) + members + " this library does not know";
        }
        if (finding instanceof SelectorFinding.Excludes found) {
            return field(found) + " excludes "
                    + (found.sources().isEmpty() ? "nothing" : Phrase.quoted(found.sources()));
        }
        if (finding instanceof SelectorFinding.Conditions found) {
            return field(found) + " " + conditions(found.conditions())
                    + (found.knownField() ? "" : ", a field this library does not know of management events");
        }
        if (finding instanceof SelectorFinding.NotRestricted) {
            return field(finding) + " is not restricted";
        }
        return field(finding)
                + (finding instanceof SelectorFinding.NotNamed
                        ? " is not named by the selector"
                        : " is absent from a field selector");
    }

    private static String conditions(List<FieldCondition> conditions) {
        List<String> each = conditions.stream().map(FindingWords::condition).toList();
        return each.size() == 1
                ? each.get(0)
                : "is named " + each.size() + " times: "
                        + String.join("; ", each.stream().distinct().sorted().toList());
    }

    private static String condition(FieldCondition condition) {
        List<String> parts = new ArrayList<>();
        condition
                .comparisons()
                .forEach(comparison ->
                        parts.add(comparison.operator().apiName() + " " + Phrase.quoted(comparison.values())));
        condition
                .unknownOperators()
                .forEach(name ->
                        parts.add("has the operator `" + Phrase.plain(name) + "`, which this library does not know"));
        return parts.isEmpty() ? "has no operator" : String.join(", ", parts);
    }

    private static String field(Finding finding) {
        return Phrase.plain(finding.field());
    }

    private static String regions(Collection<String> regions) {
        return Phrase.some(Phrase.plain(regions));
    }
}
