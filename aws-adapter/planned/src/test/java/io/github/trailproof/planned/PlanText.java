package io.github.trailproof.planned;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the JSON of small plans, as {@code terraform show -json} prints it. */
final class PlanText {

    static final String ARN = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main";

    private final List<String> changes = new ArrayList<>();
    private final Map<String, String> keys = new TreeMap<>();
    private final Map<String, String> providers = new TreeMap<>();
    private final Map<String, String> members = new TreeMap<>(Map.of("complete", "true", "errored", "false"));

    /** The attributes of a trail that passes; further ones replace those of the same name. */
    static String trail(String... further) {
        Map<String, String> attributes = new TreeMap<>(Map.of(
                "name", "\"main\"",
                "is_multi_region_trail", "true",
                "include_global_service_events", "true",
                "is_organization_trail", "false",
                "enable_logging", "true",
                "event_selector", "[]",
                "advanced_event_selector", "[]"));
        for (int i = 0; i < further.length; i += 2) {
            attributes.put(further[i], further[i + 1]);
        }
        return object(attributes);
    }

    /** The attributes of a trail that exists. */
    static String existing(String... further) {
        String[] all = new String[further.length + 2];
        all[0] = "arn";
        all[1] = "\"" + ARN + "\"";
        System.arraycopy(further, 0, all, 2, further.length);
        return trail(all);
    }

    static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    PlanText change(String address, String actions, String before, String after, String unknown) {
        return changeWith(address, "", actions, before, after, unknown);
    }

    PlanText changeWith(String address, String more, String actions, String before, String after, String unknown) {
        String list = List.of(actions.split(" ")).stream()
                .map(action -> "\"" + action + "\"")
                .collect(Collectors.joining(","));
        changes.add(String.format(
                Locale.ROOT,
                "{\"address\":\"%s\",\"mode\":\"managed\",\"type\":\"aws_cloudtrail\"%s,\"change\":{\"actions\":[%s],\"before\":%s,\"after\":%s,\"after_unknown\":%s}}",
                address.replace("\"", "\\\""),
                more,
                list,
                before,
                after,
                unknown));
        keys.putIfAbsent(address.replaceAll("\\[[^]]*]", ""), "aws");
        return this;
    }

    PlanText create(String address, String after) {
        return change(address, "create", "null", after, "{\"arn\":true,\"id\":true}");
    }

    PlanText provider(String key, String expressions) {
        providers.put(key, "{\"name\":\"aws\",\"expressions\":{" + expressions + "}}");
        return this;
    }

    PlanText key(String address, String key) {
        keys.put(address, key);
        return this;
    }

    PlanText member(String name, String json) {
        if (json.isEmpty()) {
            members.remove(name);
        } else {
            members.put(name, json);
        }
        return this;
    }

    /** Resources in modules have an address; the tests' modules are one deep. */
    private String configuration() {
        List<String> root = new ArrayList<>();
        Map<String, List<String>> modules = new TreeMap<>();
        keys.forEach((address, key) -> {
            List<String> parts = List.of(address.split("\\.", -1));
            String resource = "{\"mode\":\"managed\",\"type\":\"aws_cloudtrail\",\"name\":\""
                    + parts.get(parts.size() - 1) + "\",\"provider_config_key\":\"" + key + "\"}";
            if (parts.get(0).equals("module")) {
                modules.computeIfAbsent(parts.get(1), name -> new ArrayList<>()).add(resource);
            } else {
                root.add(resource);
            }
        });
        Map<String, String> calls = new TreeMap<>();
        modules.forEach((name, resources) ->
                calls.put(name, "{\"module\":{\"resources\":[" + String.join(",", resources) + "]}}"));
        return "{\"provider_config\":" + object(providers) + ",\"root_module\":{\"resources\":["
                + String.join(",", root) + "],\"module_calls\":" + object(calls) + "}}";
    }

    @Override
    public String toString() {
        return "{\"format_version\":\"1.2\",\"planned_values\":{\"root_module\":{}},\"resource_changes\":["
                + String.join(",", changes) + "],\"configuration\":" + configuration() + ","
                + object(members).substring(1);
    }
}
