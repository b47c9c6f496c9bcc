package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Box;
import io.github.trailproof.coverage.sets.EventSpace;
import io.github.trailproof.coverage.sets.TextClasses;
import io.github.trailproof.coverage.sets.TextSet;
import io.github.trailproof.events.EventField;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds an event in a box: a call that people know, if one lies in it, else one made up. */
final class Witnesses {

    private static final Scope US_EAST_1 = Scope.region("us-east-1");

    private final EventSpace space;
    private final Map<EventField, String> usual;

    Witnesses(String accountId, EventSpace space) {
        this.space = space;
        this.usual = Map.of(
                EventField.EVENT_SOURCE, "service.amazonaws.com",
                EventField.EVENT_NAME, "AnyCall",
                EventField.EVENT_TYPE, "AwsApiCall",
                EventField.USER_IDENTITY_ARN, "arn:aws:iam::" + accountId + ":user/someone",
                EventField.SESSION_CREDENTIAL_FROM_CONSOLE, "false");
    }

    Witness find(NavigableSet<Scope> scopes, NavigableSet<ReadWrite> readWrite, Box box) {
        for (KnownCall call : KnownCall.ALL) {
            Optional<Scope> scope = scope(scopes, call.isGlobal());
            boolean fits = scope.isPresent()
                    && readWrite.contains(call.readWrite())
                    && contains(box, EventField.EVENT_SOURCE, call.eventSource())
                    && contains(box, EventField.EVENT_NAME, call.eventName());
            if (fits) {
                Map<EventField, String> texts = texts(box);
                texts.put(EventField.EVENT_SOURCE, call.eventSource());
                texts.put(EventField.EVENT_NAME, call.eventName());
                return new Witness(event(scope.get(), call.readWrite(), texts), true);
            }
        }
        return new Witness(event(scopes.first(), readWrite.first(), texts(box)), false);
    }

    /** Where an auditor looks first: us-east-1, if it is among them. */
    private static Optional<Scope> scope(NavigableSet<Scope> scopes, boolean global) {
        if (global) {
            return Optional.of(Scope.GLOBAL_SERVICES).filter(scopes::contains);
        }
        return scopes.contains(US_EAST_1)
                ? Optional.of(US_EAST_1)
                : Optional.of(scopes.first()).filter(first -> first.kind() != Scope.Kind.GLOBAL_SERVICES);
    }

    private boolean contains(Box box, EventField field, String text) {
        return !space.fields().contains(field)
                || space.classes(field).classOf(text).intersects(space.set(box, field));
    }

    private Map<EventField, String> texts(Box box) {
        Map<EventField, String> texts = new EnumMap<>(EventField.class);
        for (EventField field : EventField.values()) {
            texts.put(field, space.fields().contains(field) ? text(box, field) : usual(field));
        }
        return texts;
    }

    private String usual(EventField field) {
        return Optional.ofNullable(usual.get(field)).orElseThrow();
    }

    private String text(Box box, EventField field) {
        TextSet set = space.set(box, field);
        TextClasses classes = space.classes(field);
        return Stream.of(Stream.of(usual(field)), classes.points(set).stream(), madeUp(classes, set))
                .flatMap(texts -> texts)
                .filter(text -> classes.classOf(text).intersects(set))
                .findFirst()
                .orElseThrow();
    }

    /** Texts of the first prefix and suffix class in the set, with something foreign between them; made when asked for. */
    private static Stream<String> madeUp(TextClasses classes, TextSet set) {
        int prefixClass = set.prefixClasses().nextSetBit(0);
        int suffixClass = set.suffixClasses().nextSetBit(0);
        return fillers().map(filler -> classes.prefix(prefixClass) + filler + classes.suffix(suffixClass));
    }

    /** One of these single characters is in no condition, for all conditions together hold fewer. */
    private static Stream<String> fillers() {
        return Stream.concat(
                List.of("x", "-any-").stream(),
                IntStream.range('!', Character.MAX_CODE_POINT)
                        .filter(point -> Character.getType(point) != Character.SURROGATE)
                        .mapToObj(Character::toString));
    }

    private static ManagementEvent event(Scope scope, ReadWrite readWrite, Map<EventField, String> texts) {
        return new ManagementEvent(
                scope,
                readWrite,
                Optional.ofNullable(texts.get(EventField.EVENT_SOURCE)).orElseThrow(),
                Optional.ofNullable(texts.get(EventField.EVENT_NAME)).orElseThrow(),
                Optional.ofNullable(texts.get(EventField.EVENT_TYPE)).orElseThrow(),
                Optional.ofNullable(texts.get(EventField.USER_IDENTITY_ARN)).orElseThrow(),
                Optional.ofNullable(texts.get(EventField.SESSION_CREDENTIAL_FROM_CONSOLE))
                        .orElseThrow());
    }
}
