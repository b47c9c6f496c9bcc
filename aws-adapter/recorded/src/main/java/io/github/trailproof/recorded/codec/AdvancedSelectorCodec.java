package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** An advanced event selector, and the field selectors in it. */
final class AdvancedSelectorCodec {

    private static final Members<AdvancedFieldSelector, AdvancedFieldSelector.Builder> FIELD = new Members<
                    AdvancedFieldSelector, AdvancedFieldSelector.Builder>("a field selector as an object")
            .text("Field", AdvancedFieldSelector::field, AdvancedFieldSelector.Builder::field)
            .texts("Equals", AdvancedFieldSelector::equalTo, AdvancedFieldSelector.Builder::addAllEqualTo)
            .texts("StartsWith", AdvancedFieldSelector::startsWith, AdvancedFieldSelector.Builder::addAllStartsWith)
            .texts("EndsWith", AdvancedFieldSelector::endsWith, AdvancedFieldSelector.Builder::addAllEndsWith)
            .texts("NotEquals", AdvancedFieldSelector::notEquals, AdvancedFieldSelector.Builder::addAllNotEquals)
            .texts(
                    "NotStartsWith",
                    AdvancedFieldSelector::notStartsWith,
                    AdvancedFieldSelector.Builder::addAllNotStartsWith)
            .texts("NotEndsWith", AdvancedFieldSelector::notEndsWith, AdvancedFieldSelector.Builder::addAllNotEndsWith)
            .value(
                    "knownAfterApply",
                    field -> Optional.of(field.knownAfterApply()).filter(open -> !open.isEmpty()),
                    AdvancedFieldSelector.Builder::putAllKnownAfterApply,
                    PlanCodec::readAddresses,
                    PlanCodec::writeAddresses);

    private static final Members<AdvancedEventSelector, AdvancedEventSelector.Builder> SELECTOR = new Members<
                    AdvancedEventSelector, AdvancedEventSelector.Builder>("a selector as an object")
            .text("Name", AdvancedEventSelector::name, AdvancedEventSelector.Builder::name)
            .list(
                    "FieldSelectors",
                    AdvancedEventSelector::fieldSelectors,
                    AdvancedEventSelector.Builder::addAllFieldSelectors,
                    "a list of field selectors",
                    AdvancedSelectorCodec::readField,
                    AdvancedSelectorCodec::writeField)
            .value(
                    "knownAfterApply",
                    selector -> Optional.of(selector.knownAfterApply()).filter(open -> !open.isEmpty()),
                    AdvancedEventSelector.Builder::putAllKnownAfterApply,
                    PlanCodec::readAddresses,
                    PlanCodec::writeAddresses);

    private AdvancedSelectorCodec() {}

    static Stream<String> names() {
        return Stream.concat(SELECTOR.names(), FIELD.names());
    }

    static AdvancedEventSelector read(JsonCursor json) throws IOException {
        AdvancedEventSelector.Builder builder = AdvancedEventSelector.builder();
        return builder.putAllUnrecognizedMembers(UnrecognizedCodec.readObject(SELECTOR, json, builder))
                .build();
    }

    static void write(AdvancedEventSelector selector, JsonGenerator out) throws IOException {
        UnrecognizedCodec.writeObject(SELECTOR, selector, selector.unrecognizedMembers(), out);
    }

    private static AdvancedFieldSelector readField(JsonCursor json) throws IOException {
        AdvancedFieldSelector.Builder builder = AdvancedFieldSelector.builder();
        return builder.putAllUnrecognizedMembers(UnrecognizedCodec.readObject(FIELD, json, builder))
                .build();
    }

    private static void writeField(AdvancedFieldSelector field, JsonGenerator out) throws IOException {
        UnrecognizedCodec.writeObject(FIELD, field, field.unrecognizedMembers(), out);
    }
}
