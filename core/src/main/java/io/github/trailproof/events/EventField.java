package io.github.trailproof.events;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field of a management event that holds a text and that an advanced selector can name. */
public enum EventField {
    /** The service, such as {@code kms.amazonaws.com}. */
    EVENT_SOURCE("eventSource"),
    /** The call, such as {@code Decrypt}. */
    EVENT_NAME("eventName"),
    /** The kind of event, such as {@code AwsApiCall}. */
    EVENT_TYPE("eventType"),
    /** Who called. */
    USER_IDENTITY_ARN("userIdentity.arn"),
    /** Whether the call came from a console session. */
    SESSION_CREDENTIAL_FROM_CONSOLE("sessionCredentialFromConsole");

    private static final Map<String, EventField> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(EventField::apiName, field -> field));

    private final String apiName;

    EventField(String apiName) {
        this.apiName = apiName;
    }

    /** The field as selectors name it. */
    public String apiName() {
        return apiName;
    }

    public static Optional<EventField> named(String apiName) {
        return Optional.ofNullable(BY_NAME.get(apiName));
    }
}
