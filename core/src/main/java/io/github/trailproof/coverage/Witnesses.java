package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Box;
import io.github.trailproof.coverage.sets.EventSpace;
import io.github.trailproof.events.EventField;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Finds an event in a box: a call that people know, if one lies in it, else one made up that could happen. */
final class Witnesses {

    private final WitnessTexts texts;
    private final WitnessPlaces places;

    Witnesses(AccountEvidence evidence, EventSpace space, Scopes scopes) {
        String partition = evidence.effectivePartition();
        this.texts = new WitnessTexts(evidence.accountId(), partition, space);
        this.places = new WitnessPlaces(scopes.regionNames(), partition);
    }

    Witness find(SortedSet<Scope> scopes, SortedSet<ReadWrite> readWrite, Box box) {
        Optional<Scope> region = places.region(scopes);
        Optional<Scope> global = Optional.of(Scope.GLOBAL_SERVICES).filter(scope -> scopes.contains(scope));
        for (KnownCall call : KnownCall.ALL) {
            Optional<Scope> place = call.isGlobal() ? global : region;
            if (place.isPresent() && readWrite.contains(call.readWrite()) && texts.holds(box, call)) {
                return new Witness(
                        event(place.get(), call.readWrite(), texts.of(call, box)), places.exists(place.get()));
            }
        }
        Map<EventField, String> madeUp = texts.madeUp(box);
        Optional<Scope> place = KnownCall.isGlobalSource(text(madeUp, EventField.EVENT_SOURCE))
                ? global.or(() -> region)
                : region.or(() -> global);
        return new Witness(event(place.orElseThrow(), readWrite.first(), madeUp), false);
    }

    private static ManagementEvent event(Scope scope, ReadWrite readWrite, Map<EventField, String> texts) {
        return new ManagementEvent(
                scope,
                readWrite,
                text(texts, EventField.EVENT_SOURCE),
                text(texts, EventField.EVENT_NAME),
                text(texts, EventField.EVENT_TYPE),
                text(texts, EventField.USER_IDENTITY_ARN),
                text(texts, EventField.SESSION_CREDENTIAL_FROM_CONSOLE));
    }

    private static String text(Map<EventField, String> texts, EventField field) {
        return Optional.ofNullable(texts.get(field)).orElseThrow();
    }
}
