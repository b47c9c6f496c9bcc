package io.github.trailproof.examples.audit.words;

import io.github.trailproof.coverage.Gap;
import io.github.trailproof.events.EventField;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.events.TextPattern;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What goes unrecorded, in words, with a call that would go unseen. */
public final class GapWords {

    /** Services that have no events outside the regions. */
    private static final Map<String, String> REGIONAL =
            Map.of("kms.amazonaws.com", "KMS", "rdsdata.amazonaws.com", "RDS Data API");

    private static final Set<EventField> TOLD_BY_THE_CALL = Set.of(EventField.EVENT_SOURCE, EventField.EVENT_NAME);

    private static final String EVERYTHING_EXCEPT = "* except ";

    private GapWords() {}

    /** The gap as a sentence without its full stop. */
    public static String sentence(Gap gap, AccountEvidence evidence) {
        String what = what(gap, evidence);
        return gap.certain()
                ? what + "; e.g. " + call(gap) + " goes unseen"
                : what + (isEverything(gap) ? "" : ",") + " may go unrecorded, e.g. " + call(gap);
    }

    /** The events of the gap, and where. */
    public static String what(Gap gap, AccountEvidence evidence) {
        return isEverything(gap) ? "every management event" : events(gap) + place(gap, evidence) + except(gap);
    }

    private static boolean isEverything(Gap gap) {
        return gap.everyRegion()
                && gap.scopes().contains(Scope.GLOBAL_SERVICES)
                && gap.readWrite().size() == ReadWrite.values().length
                && gap.conditions().isEmpty()
                && gap.except().isEmpty();
    }

    /** Whether every event of the gap is of a service that has none among the global ones. */
    public static boolean isRegional(Gap gap) {
        return gap.isRegionalOnly();
    }

    private static String events(Gap gap) {
        StringBuilder words = new StringBuilder(services(gap)).append(access(gap));
        gap.conditions().keySet().stream()
                .filter(field -> field != EventField.EVENT_SOURCE)
                .forEach(field -> words.append(", ")
                        .append(field.apiName())
                        .append(" `")
                        .append(gap.text(field))
                        .append('`'));
        return words.toString();
    }

    private static String services(Gap gap) {
        List<TextPattern> sources = gap.conditions().getOrDefault(EventField.EVENT_SOURCE, List.of());
        if (sources.isEmpty()) {
            return regions(gap).isEmpty() ? "events of IAM and other global services, " : "";
        }
        if (isRegional(gap)) {
            return Words.and(sources.stream()
                            .map(source -> REGIONAL.getOrDefault(source.toString(), ""))
                            .toList())
                    + " events, ";
        }
        String text = gap.eventSources();
        boolean allBut =
                sources.size() == 1 && sources.get(0).equalTo().isEmpty() && text.startsWith(EVERYTHING_EXCEPT);
        return allBut
                ? "events of every source except `" + text.substring(EVERYTHING_EXCEPT.length()) + "`, "
                : "events of `" + text + "`, ";
    }

    private static String access(Gap gap) {
        if (gap.readWrite().size() == ReadWrite.values().length) {
            return "reads and writes";
        }
        return gap.readWrite().contains(ReadWrite.READ) ? "reads" : "writes";
    }

    private static String place(Gap gap, AccountEvidence evidence) {
        boolean global = gap.scopes().contains(Scope.GLOBAL_SERVICES);
        List<String> regions = regions(gap);
        if (regions.isEmpty()) {
            return gap.conditions().containsKey(EventField.EVENT_SOURCE) ? ", as a global service" : "";
        }
        if (gap.everyRegion()) {
            return ", in every region" + (global || isRegional(gap) ? "" : ", but not of global services");
        }
        Set<String> spared = spared(gap, evidence);
        String where = !spared.isEmpty() && spared.size() < regions.size()
                ? "every region but " + Words.some(spared)
                : Words.some(regions);
        return ", in " + where + (global && !isRegional(gap) ? ", and of IAM and other global services" : "");
    }

    /** Only very intricate selectors leave such gaps; what they record would fill pages. */
    private static String except(Gap gap) {
        int recorded = gap.except().size();
        return recorded == 0 ? "" : ", except " + Words.count(recorded, "kind", "kinds") + " of them";
    }

    private static List<String> regions(Gap gap) {
        List<String> regions = new ArrayList<>();
        for (Scope scope : gap.scopes()) {
            switch (scope.kind()) {
                case REGION -> regions.add(scope.region());
                case OTHER_REGIONS -> regions.add("any other region");
                case GLOBAL_SERVICES -> {}
            }
        }
        return regions;
    }

    /** The enabled regions that are not in the gap; none if they are not known. */
    private static Set<String> spared(Gap gap, AccountEvidence evidence) {
        Set<String> spared = new TreeSet<>();
        evidence.enabledRegions().value().ifPresent(enabled -> spared.addAll(enabled.names()));
        regions(gap).forEach(spared::remove);
        return spared;
    }

    /** One call of the gap, with whatever else of it puts it there. */
    public static String call(Gap gap) {
        ManagementEvent event = gap.witness().event();
        StringBuilder words = new StringBuilder(gap.witness().wellKnown() ? "" : "the made-up call ")
                .append(event.eventSource())
                .append(' ')
                .append(event.eventName());
        gap.conditions().keySet().stream()
                .filter(field -> !TOLD_BY_THE_CALL.contains(field))
                .forEach(field -> words.append(", ")
                        .append(field.apiName())
                        .append(" `")
                        .append(event.text(field))
                        .append("`,"));
        return words.append(
                        switch (event.scope().kind()) {
                            case REGION -> " in " + event.scope().region();
                            case OTHER_REGIONS -> " in another region";
                            case GLOBAL_SERVICES -> " as a global service";
                        })
                .toString();
    }
}
