package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Box;
import io.github.trailproof.coverage.sets.EventSpace;
import io.github.trailproof.coverage.sets.TextClasses;
import io.github.trailproof.coverage.sets.TextSet;
import io.github.trailproof.events.EventField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts for the fields of an event in a box. The usual ones are taken wherever the box holds them, so that the event can
 * happen; others only where nothing else is left.
 */
final class WitnessTexts {

    private static final String SERVICE = "service.amazonaws.com";
    private static final String CALL = "AnyCall";

    private final EventSpace space;
    private final String accountId;
    private final String partition;

    WitnessTexts(String accountId, String partition, EventSpace space) {
        this.space = space;
        this.accountId = accountId;
        this.partition = partition;
    }

    private List<String> callers() {
        String iam = "arn:" + partition + ":iam::" + accountId + ":";
        String user = iam + "user/someone";
        return isAnything(EventField.USER_IDENTITY_ARN)
                ? List.of(user)
                : List.of(
                        user,
                        "arn:" + partition + ":sts::" + accountId + ":assumed-role/some-role/session",
                        iam + "root");
    }

    /** Whether no condition tells its texts apart. */
    private boolean isAnything(EventField field) {
        return !space.fields().contains(field);
    }

    /** A made-up event. It bears no name that is known of its source, lest it be a known call of another kind. */
    Map<EventField, String> madeUp(Box box) {
        Map<EventField, String> texts = caller(box);
        String type = type(box);
        boolean signIn = type.equals(KnownCall.SIGN_IN);
        String source = first(
                box, EventField.EVENT_SOURCE, signIn ? List.of(KnownCall.SIGN_IN_SOURCE, SERVICE) : List.of(SERVICE));
        texts.put(EventField.EVENT_TYPE, type);
        texts.put(EventField.EVENT_SOURCE, source);
        texts.put(
                EventField.EVENT_NAME,
                candidates(box, EventField.EVENT_NAME, List.of(CALL))
                        .filter(Predicate.not(name -> KnownCall.isNamed(source, name)))
                        .findFirst()
                        .orElseGet(() -> first(box, EventField.EVENT_NAME, List.of(CALL))));
        return texts;
    }

    /** A known call, which lies in the box. */
    Map<EventField, String> of(KnownCall call, Box box) {
        Map<EventField, String> texts = new EnumMap<>(EventField.class);
        if (call.namesCaller()) {
            texts.putAll(caller(box));
        } else {
            texts.put(EventField.USER_IDENTITY_ARN, "");
            texts.put(EventField.SESSION_CREDENTIAL_FROM_CONSOLE, "");
        }
        texts.put(EventField.EVENT_SOURCE, call.eventSource());
        texts.put(EventField.EVENT_NAME, call.eventName());
        texts.put(EventField.EVENT_TYPE, call.eventType());
        return texts;
    }

    /** Whether a known call lies in the box; one that names no caller does only where no caller is asked for. */
    boolean holds(Box box, KnownCall call) {
        return holds(box, EventField.EVENT_SOURCE, call.eventSource())
                && holds(box, EventField.EVENT_NAME, call.eventName())
                && holds(box, EventField.EVENT_TYPE, call.eventType())
                && (call.namesCaller()
                        || (isAnything(box, EventField.USER_IDENTITY_ARN)
                                && isAnything(box, EventField.SESSION_CREDENTIAL_FROM_CONSOLE)));
    }

    private Map<EventField, String> caller(Box box) {
        Map<EventField, String> texts = new EnumMap<>(EventField.class);
        texts.put(EventField.USER_IDENTITY_ARN, first(box, EventField.USER_IDENTITY_ARN, callers()));
        texts.put(
                EventField.SESSION_CREDENTIAL_FROM_CONSOLE,
                first(box, EventField.SESSION_CREDENTIAL_FROM_CONSOLE, List.of("false", "true")));
        return texts;
    }

    private String type(Box box) {
        return first(box, EventField.EVENT_TYPE, KnownCall.EVENT_TYPES);
    }

    private boolean holds(Box box, EventField field, String text) {
        return isAnything(field) || space.classes(field).classOf(text).intersects(space.set(box, field));
    }

    private boolean isAnything(Box box, EventField field) {
        return isAnything(field)
                || space.set(box, field).equals(space.classes(field).all());
    }

    private String first(Box box, EventField field, List<String> usual) {
        return isAnything(field)
                ? usual.get(0)
                : candidates(box, field, usual).findFirst().orElseThrow();
    }

    /** The texts of a box: the usual ones, those that conditions name, and others. */
    private Stream<String> candidates(Box box, EventField field, List<String> usual) {
        if (isAnything(field)) {
            return usual.stream();
        }
        TextSet set = space.set(box, field);
        TextClasses classes = space.classes(field);
        return Stream.of(usual.stream(), classes.points(set).stream(), madeUp(classes, set))
                .flatMap(texts -> texts)
                .filter(text -> classes.classOf(text).intersects(set));
    }

    /** Texts of the first prefix and suffix class in the set, with something foreign between them; made when asked for. */
    private static Stream<String> madeUp(TextClasses classes, TextSet set) {
        int prefixClass = set.prefixClasses().nextSetBit(0);
        int suffixClass = set.suffixClasses().nextSetBit(0);
        if (prefixClass < 0) {
            return Stream.empty();
        }
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
}
