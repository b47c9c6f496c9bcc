package io.github.trailproof.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A template of one trail, written by choosing functions for values that are chosen first: so it is known what each function
 * makes of the parameters, without evaluating any.
 */
final class RandomTemplate {

    /** What the deployment makes of the trail. */
    record Truth(
            boolean exists,
            boolean logging,
            boolean multiRegion,
            boolean global,
            Optional<String> readWriteType,
            boolean management,
            Optional<String> excluded) {}

    private final Random random;
    private final Map<String, String> parameters = new TreeMap<>();
    private final Map<String, String> conditions = new TreeMap<>();
    private final List<String> properties = new ArrayList<>();

    private String condition = "";
    private Truth truth = new Truth(false, false, false, false, Optional.empty(), true, Optional.empty());

    RandomTemplate(long seed) {
        this.random = new Random(seed);
        write();
    }

    Truth truth() {
        return truth;
    }

    Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    private void write() {
        boolean exists = chance(8);
        boolean logging = chance(4);
        boolean multiRegion = chance(4);
        boolean global = multiRegion || random.nextBoolean();
        boolean management = chance(5);
        Optional<String> type =
                Optional.of(List.of("All", "All", "ReadOnly", "WriteOnly").get(random.nextInt(4)));
        Optional<String> excluded =
                management && random.nextInt(3) == 0 ? Optional.of("kms.amazonaws.com") : Optional.empty();
        boolean selectors = random.nextInt(4) > 0;
        if (!exists || random.nextInt(4) == 0) {
            condition = "\"Condition\":\"" + conditionThatIs(exists) + "\",";
        }
        properties.add("\"TrailName\":" + text("main"));
        properties.add("\"S3BucketName\":\"acme-logs\"");
        properties.add("\"IsLogging\":" + flag(logging));
        if (multiRegion || random.nextBoolean()) {
            properties.add("\"IsMultiRegionTrail\":" + flag(multiRegion));
        }
        if (global || random.nextBoolean()) {
            properties.add("\"IncludeGlobalServiceEvents\":" + flag(global));
        }
        if (selectors) {
            String data =
                    management ? "" : ",\"DataResources\":[{\"Type\":\"AWS::S3::Object\",\"Values\":[\"arn:aws:s3\"]}]";
            String sources = excluded.map(source -> ",\"ExcludeManagementEventSources\":" + texts(source))
                    .orElse("");
            String selector = "{\"ReadWriteType\":" + text(type.get()) + ",\"IncludeManagementEvents\":"
                    + flag(management) + sources + data + "}";
            properties.add("\"EventSelectors\":" + list(selector));
        }
        truth = new Truth(
                exists,
                logging,
                multiRegion,
                global,
                selectors ? type : Optional.empty(),
                !selectors || management,
                selectors ? excluded : Optional.empty());
    }

    private boolean chance(int of) {
        return random.nextInt(of) > 0;
    }

    private String parameter(String value) {
        String name = "P" + parameters.size();
        parameters.put(name, value);
        return name;
    }

    private String conditionThatIs(boolean holds) {
        String name = "C" + conditions.size();
        conditions.put(name, "");
        String equal = "{\"Fn::Equals\":[{\"Ref\":\"" + parameter("prod") + "\"},\"prod\"]}";
        String unequal = "{\"Fn::Equals\":[{\"Ref\":\"" + parameter("test") + "\"},\"prod\"]}";
        conditions.put(
                name,
                switch (random.nextInt(4)) {
                    case 0 -> holds ? equal : unequal;
                    case 1 -> "{\"Fn::Not\":[" + (holds ? unequal : equal) + "]}";
                    case 2 -> "{\"Fn::And\":[" + equal + "," + (holds ? equal : unequal) + "]}";
                    default -> "{\"Fn::Or\":[" + unequal + "," + (holds ? equal : unequal) + "]}";
                });
        return name;
    }

    private String flag(boolean value) {
        return random.nextInt(3) == 0 ? String.valueOf(value) : text(String.valueOf(value));
    }

    private String text(String value) {
        String quoted = "\"" + value + "\"";
        int half = value.length() / 2;
        return switch (random.nextInt(8)) {
            case 0 -> "{\"Ref\":\"" + parameter(value) + "\"}";
            case 1 ->
                "{\"Fn::Join\":[\"\",[\"" + value.substring(0, half) + "\",{\"Ref\":\""
                        + parameter(value.substring(half)) + "\"}]]}";
            case 2 -> {
                boolean holds = random.nextBoolean();
                String name = conditionThatIs(holds);
                yield "{\"Fn::If\":[\"" + name + "\"," + (holds ? quoted + ",\"false\"" : "\"false\"," + quoted) + "]}";
            }
            case 3 -> "{\"Fn::Select\":[1,[\"x\"," + quoted + "]]}";
            case 4 -> "{\"Fn::Select\":[\"0\",{\"Fn::Split\":[\"|\",\"" + value + "|x\"]}]}";
            case 5 -> "{\"Fn::FindInMap\":[\"M\",{\"Ref\":\"" + parameter("k") + "\"},\"" + mapped(value) + "\"]}";
            case 6 ->
                "{\"Fn::Sub\":[\"${A}" + value.substring(half) + "\",{\"A\":\"" + value.substring(0, half) + "\"}]}";
            default -> quoted;
        };
    }

    private final Map<String, String> mapping = new TreeMap<>();

    private String mapped(String value) {
        String key = "v" + mapping.size();
        mapping.put(key, value);
        return key;
    }

    private String texts(String value) {
        return random.nextBoolean()
                ? "[" + text(value) + ",{\"Ref\":\"AWS::NoValue\"}]"
                : "{\"Fn::Split\":[\",\",\"" + value + "\"]}";
    }

    private String list(String item) {
        if (random.nextBoolean()) {
            return "[" + item + "]";
        }
        boolean holds = random.nextBoolean();
        String name = conditionThatIs(holds);
        String nothing = "{\"Ref\":\"AWS::NoValue\"}";
        return "[" + item + ",{\"Fn::If\":[\"" + name + "\"," + (holds ? nothing + "," + item : item + "," + nothing)
                + "]}]";
    }

    String json() {
        List<String> declared = new ArrayList<>();
        parameters.keySet().forEach(name -> declared.add("\"" + name + "\":{\"Type\":\"String\"}"));
        List<String> named = new ArrayList<>();
        conditions.forEach((name, value) -> named.add("\"" + name + "\":" + value));
        List<String> values = new ArrayList<>();
        mapping.forEach((key, value) -> values.add("\"" + key + "\":\"" + value + "\""));
        return String.format(
                Locale.ROOT,
                "{\"Parameters\":{%s},\"Conditions\":{%s},\"Mappings\":{\"M\":{\"k\":{%s}}},\"Resources\":{\"Trail\":{%s\"Type\":\"AWS::CloudTrail::Trail\",\"Properties\":{%s}}}}",
                String.join(",", declared),
                String.join(",", named),
                String.join(",", values),
                condition,
                String.join(",", properties));
    }
}
