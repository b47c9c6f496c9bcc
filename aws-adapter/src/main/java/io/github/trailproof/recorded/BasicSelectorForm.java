package io.github.trailproof.recorded;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.DataResourceBuilder;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectorBuilder;
import io.github.trailproof.trail.ReadWriteType;
import java.io.IOException;
import java.util.stream.Stream;

/** A basic event selector, and the data resources in it. */
final class BasicSelectorForm {

    private static final Members<DataResource, DataResourceBuilder> RESOURCE = new Members<
                    DataResource, DataResourceBuilder>("a data resource as an object")
            .text("Type", DataResource::type, DataResourceBuilder::type)
            .texts("Values", DataResource::values, DataResourceBuilder::addAllValues);

    private static final Members<EventSelector, EventSelectorBuilder> SELECTOR = new Members<
                    EventSelector, EventSelectorBuilder>("a selector as an object")
            .text(
                    "ReadWriteType",
                    selector -> selector.readWriteType().map(ReadWriteType::value),
                    (builder, text) -> builder.readWriteType(new ReadWriteType(text)))
            .flag(
                    "IncludeManagementEvents",
                    EventSelector::includeManagementEvents,
                    EventSelectorBuilder::includeManagementEvents)
            .list(
                    "DataResources",
                    EventSelector::dataResources,
                    EventSelectorBuilder::addAllDataResources,
                    "a list of data resources",
                    BasicSelectorForm::readResource,
                    BasicSelectorForm::writeResource)
            .texts(
                    "ExcludeManagementEventSources",
                    EventSelector::excludeManagementEventSources,
                    EventSelectorBuilder::addAllExcludeManagementEventSources);

    private BasicSelectorForm() {}

    static Stream<String> names() {
        return Stream.concat(SELECTOR.names(), RESOURCE.names());
    }

    static EventSelector read(Json json) throws IOException {
        EventSelectorBuilder builder = EventSelector.builder();
        return builder.putAllUnrecognizedMembers(UnrecognizedForm.readObject(SELECTOR, json, builder))
                .build();
    }

    static void write(EventSelector selector, JsonGenerator out) throws IOException {
        UnrecognizedForm.writeObject(SELECTOR, selector, selector.unrecognizedMembers(), out);
    }

    private static DataResource readResource(Json json) throws IOException {
        DataResourceBuilder builder = DataResource.builder();
        return builder.putAllUnrecognizedMembers(UnrecognizedForm.readObject(RESOURCE, json, builder))
                .build();
    }

    private static void writeResource(DataResource resource, JsonGenerator out) throws IOException {
        UnrecognizedForm.writeObject(RESOURCE, resource, resource.unrecognizedMembers(), out);
    }
}
