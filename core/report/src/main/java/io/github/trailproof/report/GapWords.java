package io.github.trailproof.report;

import io.github.trailproof.coverage.Gap;
import io.github.trailproof.coverage.Place;
import io.github.trailproof.events.EventField;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is not recorded, in words, with a call that proves it. */
final class GapWords {

    /** How people call the services that have no events outside the regions. */
    private static final Map<String, String> SHORT_NAMES =
            Map.of("kms.amazonaws.com", "KMS", "rdsdata.amazonaws.com", "RDS Data API");

    private static final Set<EventField> SAID_BY_THE_CALL = Set.of(EventField.EVENT_SOURCE, EventField.EVENT_NAME);

    private GapWords() {}

    static String sentence(Gap gap) {
        String what = what(gap);
        return gap.certain()
                ? what + "; e.g. " + call(gap) + " is not recorded"
                : what + (gap.isEveryEvent() ? "" : ",") + " may go unrecorded, e.g. " + call(gap);
    }

    static String what(Gap gap) {
        return gap.isEveryEvent() ? "every management event" : events(gap) + place(gap) + except(gap);
    }

    private static String events(Gap gap) {
        StringBuilder words = new StringBuilder(services(gap)).append(access(gap));
        gap.conditions().keySet().stream()
                .filter(field -> field != EventField.EVENT_SOURCE)
                .forEach(field -> words.append(", ")
                        .append(field.apiName())
                        .append(" `")
                        .append(Phrase.plain(gap.text(field)))
                        .append('`'));
        return words.toString();
    }

    private static String services(Gap gap) {
        List<TextPattern> sources = gap.conditions().getOrDefault(EventField.EVENT_SOURCE, List.of());
        if (sources.isEmpty()) {
            return gap.place() instanceof Place.NoRegion ? "events of IAM and other global services, " : "";
        }
        if (gap.isRegionalOnly()) {
            return Phrase.and(sources.stream().map(GapWords::shortName).toList()) + " events, ";
        }
        if (sources.size() == 1 && sources.get(0).isEverythingExcept()) {
            return "events of every source except `"
                    + Phrase.plain(String.join(", ", sources.get(0).exceptions())) + "`, ";
        }
        return "events of `" + Phrase.plain(gap.eventSources()) + "`, ";
    }

    private static String shortName(TextPattern source) {
        String name = source.toString();
        return SHORT_NAMES.getOrDefault(name, Phrase.plain(name));
    }

    private static String access(Gap gap) {
        if (gap.readWrite().size() == ReadWrite.values().length) {
            return "reads and writes";
        }
        return gap.readWrite().contains(ReadWrite.READ) ? "reads" : "writes";
    }

    private static String place(Gap gap) {
        Place place = gap.place();
        if (place instanceof Place.NoRegion) {
            return gap.conditions().containsKey(EventField.EVENT_SOURCE) ? ", as a global service" : "";
        }
        boolean global = gap.concernsGlobalServices();
        if (place instanceof Place.EveryRegion) {
            return ", in every region" + (global || gap.isRegionalOnly() ? "" : ", but not of global services");
        }
        return ", in " + regions(place) + (global ? ", and of IAM and other global services" : "");
    }

    private static String regions(Place place) {
        if (place instanceof Place.EveryRegionBut but) {
            return "every region but " + Phrase.some(Phrase.plain(but.regions()));
        }
        Place.Regions these = (Place.Regions) place;
        List<String> names = new ArrayList<>(Phrase.plain(these.regions()));
        if (these.others()) {
            names.add("any other region");
        }
        return Phrase.some(names);
    }

    /** Only very intricate selectors leave such gaps; what they record would fill pages. */
    private static String except(Gap gap) {
        int recorded = gap.except().size();
        return recorded == 0 ? "" : ", except " + Phrase.count(recorded, "kind", "kinds") + " of them";
    }

    /** The call, and the further fields that put it into the gap. */
    static String call(Gap gap) {
        ManagementEvent event = gap.witness().event();
        StringBuilder words = new StringBuilder(gap.witness().wellKnown() ? "" : "the made-up call ")
                .append(Phrase.plain(event.eventSource()))
                .append(' ')
                .append(Phrase.plain(event.eventName()));
        gap.conditions().keySet().stream()
                .filter(field -> !SAID_BY_THE_CALL.contains(field))
                .forEach(field -> words.append(", ")
                        .append(field.apiName())
                        .append(" `")
                        .append(Phrase.plain(event.text(field)))
                        .append("`,"));
        return words.append(
                        switch (event.scope().kind()) {
                            case REGION -> " in " + Phrase.plain(event.scope().region());
                            case OTHER_REGIONS -> " in another region";
                            case GLOBAL_SERVICES -> " as a global service";
                        })
                .toString();
    }
}
