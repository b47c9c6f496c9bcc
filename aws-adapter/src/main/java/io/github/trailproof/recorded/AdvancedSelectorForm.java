package io.github.trailproof.recorded;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedEventSelectorBuilder;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.AdvancedFieldSelectorBuilder;
import java.io.IOException;
import java.util.stream.Stream;

/** An advanced event selector, and the field selectors in it. */
final class AdvancedSelectorForm {

    private static final Members<AdvancedFieldSelector, AdvancedFieldSelectorBuilder> FIELD = new Members<
                    AdvancedFieldSelector, AdvancedFieldSelectorBuilder>("a field selector as an object")
            .text("Field", AdvancedFieldSelector::field, AdvancedFieldSelectorBuilder::field)
            .texts("Equals", AdvancedFieldSelector::equalTo, AdvancedFieldSelectorBuilder::addAllEqualTo)
            .texts("StartsWith", AdvancedFieldSelector::startsWith, AdvancedFieldSelectorBuilder::addAllStartsWith)
            .texts("EndsWith", AdvancedFieldSelector::endsWith, AdvancedFieldSelectorBuilder::addAllEndsWith)
            .texts("NotEquals", AdvancedFieldSelector::notEquals, AdvancedFieldSelectorBuilder::addAllNotEquals)
            .texts(
                    "NotStartsWith",
                    AdvancedFieldSelector::notStartsWith,
                    AdvancedFieldSelectorBuilder::addAllNotStartsWith)
            .texts("NotEndsWith", AdvancedFieldSelector::notEndsWith, AdvancedFieldSelectorBuilder::addAllNotEndsWith);

    private static final Members<AdvancedEventSelector, AdvancedEventSelectorBuilder> SELECTOR = new Members<
                    AdvancedEventSelector, AdvancedEventSelectorBuilder>("a selector as an object")
            .text("Name", AdvancedEventSelector::name, AdvancedEventSelectorBuilder::name)
            .list(
                    "FieldSelectors",
                    AdvancedEventSelector::fieldSelectors,
                    AdvancedEventSelectorBuilder::addAllFieldSelectors,
                    "a list of field selectors",
                    AdvancedSelectorForm::readField,
                    AdvancedSelectorForm::writeField);

    private AdvancedSelectorForm() {}

    static Stream<String> names() {
        return Stream.concat(SELECTOR.names(), FIELD.names());
    }

    static AdvancedEventSelector read(Json json) throws IOException {
        AdvancedEventSelectorBuilder builder = AdvancedEventSelector.builder();
        return builder.putAllUnrecognizedMembers(UnrecognizedForm.readObject(SELECTOR, json, builder))
                .build();
    }

    static void write(AdvancedEventSelector selector, JsonGenerator out) throws IOException {
        UnrecognizedForm.writeObject(SELECTOR, selector, selector.unrecognizedMembers(), out);
    }

    private static AdvancedFieldSelector readField(Json json) throws IOException {
        AdvancedFieldSelectorBuilder builder = AdvancedFieldSelector.builder();
        return builder.putAllUnrecognizedMembers(UnrecognizedForm.readObject(FIELD, json, builder))
                .build();
    }

    private static void writeField(AdvancedFieldSelector field, JsonGenerator out) throws IOException {
        UnrecognizedForm.writeObject(FIELD, field, field.unrecognizedMembers(), out);
    }
}
