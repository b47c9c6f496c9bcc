package io.github.trailproof.planned.terraform;

import io.github.trailproof.planned.input.JsonReader;
import io.github.trailproof.planned.input.Limits;
import io.github.trailproof.planned.input.Value;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is read of a plan's or a state's JSON: its trails, and nothing of its other resources. */
final class TerraformDocument {

    /**
     * One entry of {@code resource_changes}.
     *
     * @param address where the resource stands
     * @param deposed whether it is an object that an earlier replacement left over
     * @param change the member {@code change}
     */
    record ResourceChange(String address, boolean deposed, Value change) {}

    final Configuration configuration = new Configuration();
    final List<ResourceChange> changes = new ArrayList<>();
    final List<ResourceChange> deferred = new ArrayList<>();
    /** By address, the values of the plan or of the state. */
    final Map<String, Value> values = new LinkedHashMap<>();

    final Map<String, Value> scalars = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private int deferredChanges;

    static TerraformDocument read(InputStream in) throws IOException {
        TerraformDocument document = new TerraformDocument();
        JsonReader.readDocument(in, document::readMembers);
        return document;
    }

    private void readMembers(JsonReader json) throws IOException {
        if (!json.isObject()) {
            throw json.refuse("expected the JSON of a plan or a state, `terraform show -json`, found something else");
        }
        json.members(name -> {
            if (!members.add(name)) {
                throw json.refuse("expected each member once, found it again");
            }
            switch (name) {
                case "format_version" -> {
                    scalars.put(name, json.value());
                    checkFormat(json);
                }
                case "complete", "errored", "timestamp" -> scalars.put(name, json.value());
                case "planned_values", "values" ->
                    json.members(part -> {
                        if (part.equals("root_module")) {
                            module(json);
                        }
                    });
                case "resource_changes" -> json.items(() -> change(json).ifPresent(changes::add));
                case "deferred_changes" -> json.items(() -> deferredChange(json));
                case "configuration" -> configuration.read(json);
                default -> {}
            }
        });
        if (!members.contains("format_version")) {
            throw json.refuse(Foreign.words(members));
        }
    }

    private void checkFormat(JsonReader json) throws IOException {
        Value version = scalars.getOrDefault("format_version", Value.Nothing.NOTHING);
        if (version.text()
                .filter(text -> text.equals("1") || text.startsWith("1."))
                .isEmpty()) {
            throw json.refuse("expected the format version 1.x of `terraform show -json`, found " + version.words());
        }
    }

    private void module(JsonReader json) throws IOException {
        json.members(name -> {
            if (name.equals("resources")) {
                json.items(() -> {
                    Map<String, Value> resource = resource(json, "values");
                    if (isTrail(resource)) {
                        values.put(text(resource, "address"), resource.getOrDefault("values", Value.Nothing.NOTHING));
                        checkCount(json);
                    }
                });
            } else if (name.equals("child_modules")) {
                json.items(() -> module(json));
            }
        });
    }

    private void checkCount(JsonReader json) throws IOException {
        if (values.size() > Limits.MOST_TRAILS || changes.size() > Limits.MOST_TRAILS) {
            throw json.refuse("expected at most " + Limits.MOST_TRAILS + " trails, found more");
        }
    }

    private Optional<ResourceChange> change(JsonReader json) throws IOException {
        Map<String, Value> resource = resource(json, "change");
        if (!isTrail(resource)) {
            return Optional.empty();
        }
        checkCount(json);
        return Optional.of(new ResourceChange(
                text(resource, "address"),
                resource.containsKey("deposed"),
                resource.getOrDefault("change", Value.Nothing.NOTHING)));
    }

    private void deferredChange(JsonReader json) throws IOException {
        deferredChanges++;
        json.members(name -> {
            if (name.equals("resource_change")) {
                change(json).ifPresent(deferred::add);
            }
        });
    }

    /** The members that are needed; the one with the content only if the resource may be a trail. */
    private static Map<String, Value> resource(JsonReader json, String content) throws IOException {
        Map<String, Value> found = new HashMap<>();
        json.members(name -> {
            boolean isContent = name.equals(content);
            if (isContent ? mayBeTrail(found) : isNeeded(name)) {
                found.put(name, json.value());
            }
        });
        return found;
    }

    private static boolean isNeeded(String name) {
        return name.equals("address") || name.equals("mode") || name.equals("type") || name.equals("deposed");
    }

    private static boolean mayBeTrail(Map<String, Value> found) {
        return !found.containsKey("type") || isTrail(found);
    }

    private static boolean isTrail(Map<String, Value> resource) {
        return text(resource, "type").equals(TrailReader.TYPE)
                && !text(resource, "mode").equals("data");
    }

    private static String text(Map<String, Value> resource, String name) {
        return resource.getOrDefault(name, Value.Nothing.NOTHING).text().orElse("");
    }

    boolean isPlan() {
        return members.contains("planned_values")
                || members.contains("resource_changes")
                || members.contains("configuration")
                || members.contains("prior_state");
    }

    boolean hasDeferredChanges() {
        return deferredChanges > 0;
    }
}
