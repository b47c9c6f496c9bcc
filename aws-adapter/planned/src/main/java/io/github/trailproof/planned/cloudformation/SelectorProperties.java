package io.github.trailproof.planned.cloudformation;

import io.github.trailproof.planned.input.MalformedInput;
import io.github.trailproof.planned.input.Scalars;
import io.github.trailproof.planned.input.Value;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The selectors of a trail. What is absent from one is what the request means by it: all, and management events. */
final class SelectorProperties {

    private static final Set<String> BASIC =
            Set.of("DataResources", "ExcludeManagementEventSources", "IncludeManagementEvents", "ReadWriteType");
    private static final Set<String> ADVANCED = Set.of("Name", "FieldSelectors");
    private static final List<String> OPERATORS =
            List.of("Equals", "NotEquals", "StartsWith", "NotStartsWith", "EndsWith", "NotEndsWith");

    private final Functions functions;
    private final Texts texts;

    SelectorProperties(Functions functions) {
        this.functions = functions;
        this.texts = new Texts(functions);
    }

    /** One item of a list, and where it is. */
    private record Item(Result result, String path) {}

    /** The items that are there: those that are removed are left out. */
    private List<Item> items(Value list, String path) throws MalformedInput {
        if (!(list instanceof Value.ListValue) && !(list instanceof Value.Nothing)) {
            throw Functions.refuse(path, "a list", list);
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            String place = path + "/" + i;
            Result item = functions.evaluate(list.get(i), place);
            if (!(item instanceof Result.NoValue)) {
                items.add(new Item(item, place));
            }
        }
        return items;
    }

    /** The basic selectors; empty if there are none. */
    Optional<EventSelectors> basic(Value list, String path) throws MalformedInput {
        EventSelectors.Builder selectors = EventSelectors.builder();
        List<Item> items = items(list, path);
        for (Item item : items) {
            selectors.addEventSelectors(
                    item.result() instanceof Result.Unknown unknown
                            ? EventSelector.builder()
                                    .putKnownAfterApply("IncludeManagementEvents", Texts.place(item.path(), unknown))
                                    .putKnownAfterApply("ReadWriteType", Texts.place(item.path(), unknown))
                                    .build()
                            : basicSelector(Texts.value(item.result()), item.path()));
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(selectors.build());
    }

    private EventSelector basicSelector(Value selector, String path) throws MalformedInput {
        expectObject(selector, path);
        EventSelector.Builder builder = EventSelector.builder();
        Result type = functions.evaluate(selector.get("ReadWriteType"), path + "/ReadWriteType");
        if (type instanceof Result.Unknown unknown) {
            builder.putKnownAfterApply("ReadWriteType", Texts.place(path + "/ReadWriteType", unknown));
        } else {
            builder.readWriteType(
                    Scalars.text(Texts.value(type)).map(ReadWriteType::new).orElse(ReadWriteType.ALL));
        }
        String flag = path + "/IncludeManagementEvents";
        Result management = functions.evaluate(selector.get("IncludeManagementEvents"), flag);
        if (management instanceof Result.Unknown unknown) {
            builder.putKnownAfterApply("IncludeManagementEvents", Texts.place(flag, unknown));
        } else {
            Value value = Texts.value(management);
            builder.includeManagementEvents(
                    value instanceof Value.Nothing
                            ? true
                            : Scalars.flag(value).orElseThrow(() -> Functions.refuse(flag, "true or false", value)));
        }
        texts.read(
                selector,
                "ExcludeManagementEventSources",
                path,
                builder::addExcludeManagementEventSources,
                builder::putKnownAfterApply);
        others(selector, BASIC).forEach(name -> builder.putUnrecognizedMembers(name, "true"));
        return builder.build();
    }

    /** The advanced selectors; empty if there are none. */
    Optional<EventSelectors> advanced(Value list, String path) throws MalformedInput {
        EventSelectors.Builder selectors = EventSelectors.builder();
        List<Item> items = items(list, path);
        for (Item item : items) {
            selectors.addAdvancedEventSelectors(
                    item.result() instanceof Result.Unknown unknown
                            ? AdvancedEventSelector.builder()
                                    .putKnownAfterApply("FieldSelectors", Texts.place(item.path(), unknown))
                                    .build()
                            : advancedSelector(Texts.value(item.result()), item.path()));
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(selectors.build());
    }

    private AdvancedEventSelector advancedSelector(Value selector, String path) throws MalformedInput {
        expectObject(selector, path);
        AdvancedEventSelector.Builder builder = AdvancedEventSelector.builder();
        String fields = path + "/FieldSelectors";
        Result list = functions.evaluate(selector.get("FieldSelectors"), fields);
        if (list instanceof Result.Unknown unknown) {
            builder.putKnownAfterApply("FieldSelectors", Texts.place(fields, unknown));
        }
        List<Item> items = items(Texts.value(list), fields);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.result() instanceof Result.Unknown unknown) {
                builder.putKnownAfterApply("FieldSelectors[" + i + "]", Texts.place(item.path(), unknown));
            } else {
                builder.addFieldSelectors(field(Texts.value(item.result()), item.path()));
            }
        }
        others(selector, ADVANCED).forEach(name -> builder.putUnrecognizedMembers(name, "true"));
        return builder.build();
    }

    private AdvancedFieldSelector field(Value selector, String path) throws MalformedInput {
        expectObject(selector, path);
        AdvancedFieldSelector.Builder builder = AdvancedFieldSelector.builder();
        Result field = functions.evaluate(selector.get("Field"), path + "/Field");
        if (field instanceof Result.Unknown unknown) {
            builder.putKnownAfterApply("Field", Texts.place(path + "/Field", unknown));
        } else {
            Scalars.text(Texts.value(field)).ifPresent(builder::field);
        }
        texts.read(selector, "Equals", path, builder::addEqualTo, builder::putKnownAfterApply);
        texts.read(selector, "NotEquals", path, builder::addNotEquals, builder::putKnownAfterApply);
        texts.read(selector, "StartsWith", path, builder::addStartsWith, builder::putKnownAfterApply);
        texts.read(selector, "NotStartsWith", path, builder::addNotStartsWith, builder::putKnownAfterApply);
        texts.read(selector, "EndsWith", path, builder::addEndsWith, builder::putKnownAfterApply);
        texts.read(selector, "NotEndsWith", path, builder::addNotEndsWith, builder::putKnownAfterApply);
        selector.members().forEach((name, value) -> {
            if (!name.equals("Field") && !OPERATORS.contains(name) && !value.isEmpty()) {
                builder.putUnrecognizedMembers(name, "true");
            }
        });
        return builder.build();
    }

    private static List<String> others(Value selector, Set<String> known) {
        return selector.members().entrySet().stream()
                .filter(member ->
                        !known.contains(member.getKey()) && !member.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void expectObject(Value value, String path) throws MalformedInput {
        if (!(value instanceof Value.ObjectValue)) {
            throw Functions.refuse(path, "an object", value);
        }
    }
}
