package io.github.trailproof.recorded.gather;

import io.github.trailproof.evidence.Operation;
import io.github.trailproof.recorded.json.JsonValue;
import io.github.trailproof.recorded.json.JsonValue.ObjectValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The error of a call in the place of its answer. */
final class FailedCall {

    /** What the AWS CLI prints on standard error. */
    private static final Pattern CLI = Pattern.compile(
            "An error occurred \\(([A-Za-z.]{1,200})\\) when calling the ([A-Za-z]{1,60}) operation(?: \\([^)]{0,60}\\))?: ?(.{0,2000})");

    private FailedCall() {}

    static boolean isOne(ObjectValue object) {
        return error(object).isPresent();
    }

    private static Optional<ObjectValue> error(ObjectValue object) {
        return object.object("Error")
                .or(() -> object.object("error"))
                .filter(error -> error.hasAny("Code", "code", "Message", "message"));
    }

    /** The error as evidence has it. */
    static ObjectValue asEvidence(ObjectValue object) {
        ObjectValue error = error(object).orElseThrow();
        return evidence(
                error.text("Code").or(() -> error.text("code")),
                error.text("Message").or(() -> error.text("message")));
    }

    private static ObjectValue evidence(Optional<String> code, Optional<String> message) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        code.ifPresent(text -> members.put("code", new JsonValue.TextValue(text)));
        message.ifPresent(text -> members.put("message", new JsonValue.TextValue(text)));
        return new ObjectValue(Map.of("error", new ObjectValue(members)));
    }

    /**
     * What the AWS CLI printed instead of an answer.
     *
     * @param operation the call, if it is one that evidence has answers of
     * @param error the error as evidence has it
     */
    record Printed(Optional<Operation> operation, ObjectValue error) {}

    /** The error that a text begins with. */
    static Optional<Printed> printed(String text) {
        Matcher matcher = CLI.matcher(text);
        return matcher.find()
                ? Optional.of(new Printed(
                        operation(matcher.group(2)),
                        evidence(
                                Optional.of(matcher.group(1)),
                                Optional.of(matcher.group(3).strip()))))
                : Optional.empty();
    }

    /** The call that a name stands for, as {@code get-trail-status} or {@code describeTrails}. */
    static Optional<Operation> operation(String name) {
        String letters = name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
        for (Named named : NAMES) {
            if (letters.contains(named.letters())) {
                return Optional.of(named.operation());
            }
        }
        return Optional.empty();
    }

    private record Named(String letters, Operation operation) {}

    private static final List<Named> NAMES = List.of(
            new Named("describetrails", Operation.DESCRIBE_TRAILS),
            new Named("trailstatus", Operation.GET_TRAIL_STATUS),
            new Named("eventselectors", Operation.GET_EVENT_SELECTORS),
            new Named("listregions", Operation.LIST_REGIONS));
}
