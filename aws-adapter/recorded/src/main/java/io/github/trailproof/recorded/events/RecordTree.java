package io.github.trailproof.recorded.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of a record, by the names of its members. */
record RecordTree(Map<String, Object> members) {

    boolean isEmpty() {
        return members.isEmpty();
    }

    Optional<String> text(String name) {
        return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    Optional<Boolean> flag(String name) throws MalformedRecordException {
        Optional<String> text = text(name);
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            throw new MalformedRecordException("expected true or false in `" + name + "`");
        }
        return text.map(Boolean::valueOf);
    }

    Optional<RecordTree> tree(String name) {
        return members.get(name) instanceof Map<?, ?> tree ? Optional.of(of(tree)) : Optional.empty();
    }

    List<String> texts(String name) throws MalformedRecordException {
        List<String> texts = new ArrayList<>();
        for (Object element : list(name)) {
            if (!(element instanceof String text)) {
                throw new MalformedRecordException("expected a list of texts in `" + name + "`");
            }
            texts.add(text);
        }
        return texts;
    }

    List<RecordTree> trees(String name) throws MalformedRecordException {
        List<RecordTree> trees = new ArrayList<>();
        for (Object element : list(name)) {
            if (!(element instanceof Map<?, ?> tree)) {
                throw new MalformedRecordException("expected a list of objects in `" + name + "`");
            }
            trees.add(of(tree));
        }
        return trees;
    }

    private List<?> list(String name) throws MalformedRecordException {
        Object value = members.getOrDefault(name, List.of());
        if (!(value instanceof List<?> list)) {
            throw new MalformedRecordException("expected a list in `" + name + "`");
        }
        return list;
    }

    private static RecordTree of(Map<?, ?> tree) {
        Map<String, Object> members = new LinkedHashMap<>();
        tree.forEach((name, value) -> members.put(String.valueOf(name), value));
        return new RecordTree(members);
    }
}
