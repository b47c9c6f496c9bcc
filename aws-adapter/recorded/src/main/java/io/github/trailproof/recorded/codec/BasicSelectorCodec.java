package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.ReadWriteType;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** A basic event selector, and the data resources in it. */
final class BasicSelectorCodec {

    private static final Members<DataResource, DataResource.Builder> RESOURCE = new Members<
                    DataResource, DataResource.Builder>("a data resource as an object")
            .text("Type", DataResource::type, DataResource.Builder::type)
            .texts("Values", DataResource::values, DataResource.Builder::addAllValues);

    private static final Members<EventSelector, EventSelector.Builder> SELECTOR = new Members<
                    EventSelector, EventSelector.Builder>("a selector as an object")
            .text(
                    "ReadWriteType",
                    selector -> selector.readWriteType().map(ReadWriteType::value),
                    (builder, text) -> builder.readWriteType(new ReadWriteType(text)))
            .flag(
                    "IncludeManagementEvents",
                    EventSelector::includeManagementEvents,
                    EventSelector.Builder::includeManagementEvents)
            .list(
                    "DataResources",
                    EventSelector::dataResources,
                    EventSelector.Builder::addAllDataResources,
                    "a list of data resources",
                    BasicSelectorCodec::readResource,
                    BasicSelectorCodec::writeResource)
            .texts(
                    "ExcludeManagementEventSources",
                    EventSelector::excludeManagementEventSources,
                    EventSelector.Builder::addAllExcludeManagementEventSources)
            .value(
                    "knownAfterApply",
                    selector -> Optional.of(selector.knownAfterApply()).filter(open -> !open.isEmpty()),
                    EventSelector.Builder::putAllKnownAfterApply,
                    PlanCodec::readAddresses,
                    PlanCodec::writeAddresses);

    private BasicSelectorCodec() {}

    static Stream<String> names() {
        return Stream.concat(SELECTOR.names(), RESOURCE.names());
    }

    static EventSelector read(JsonCursor json) throws IOException {
        EventSelector.Builder builder = EventSelector.builder();
        return builder.putAllUnrecognizedMembers(UnrecognizedCodec.readObject(SELECTOR, json, builder))
                .build();
    }

    static void write(EventSelector selector, JsonGenerator out) throws IOException {
        UnrecognizedCodec.writeObject(SELECTOR, selector, selector.unrecognizedMembers(), out);
    }

    private static DataResource readResource(JsonCursor json) throws IOException {
        DataResource.Builder builder = DataResource.builder();
        return builder.putAllUnrecognizedMembers(UnrecognizedCodec.readObject(RESOURCE, json, builder))
                .build();
    }

    private static void writeResource(DataResource resource, JsonGenerator out) throws IOException {
        UnrecognizedCodec.writeObject(RESOURCE, resource, resource.unrecognizedMembers(), out);
    }
}
