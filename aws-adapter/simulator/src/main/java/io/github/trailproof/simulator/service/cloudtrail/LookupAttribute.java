package io.github.trailproof.simulator.service.cloudtrail;

import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The attribute by which LookupEvents filters: one a call, compared exactly. */
final class LookupAttribute {

    private static final int LONGEST_VALUE = 2000;

    private LookupAttribute() {}

    static Predicate<RecordedEvent> read(Input input) {
        List<Input> attributes = input.objects("LookupAttributes").orElse(List.of());
        if (attributes.size() > 1) {
            throw invalid("expected at most one lookup attribute, found " + attributes.size());
        }
        return attributes.stream().findFirst().map(LookupAttribute::readOne).orElse(event -> true);
    }

    private static Predicate<RecordedEvent> readOne(Input attribute) {
        String key = attribute.text("AttributeKey").orElse("");
        String value = attribute.text("AttributeValue").orElse("");
        if (value.isEmpty() || value.length() > LONGEST_VALUE) {
            throw invalid("expected an AttributeValue of 1 to 2000 characters, found " + value.length());
        }
        return switch (key) {
            case "EventId" -> event -> event.id().equals(value);
            case "EventName" -> event -> event.name().equals(value);
            case "EventSource" -> event -> event.source().equals(value);
            case "ReadOnly" -> event -> value.equals("false");
            case "Username" -> event -> event.username().equals(Optional.of(value));
            case "AccessKeyId" -> event -> event.accessKeyId().equals(Optional.of(value));
            case "ResourceType" ->
                event -> event.resources().stream()
                        .anyMatch(resource -> resource.type().equals(value));
            case "ResourceName" ->
                event -> event.resources().stream()
                        .anyMatch(resource -> resource.name().equals(value));
            default -> throw invalid("there is no AttributeKey `" + key + "`");
        };
    }

    private static ServiceError invalid(String words) {
        return ServiceError.of("InvalidLookupAttributesException", words);
    }
}
