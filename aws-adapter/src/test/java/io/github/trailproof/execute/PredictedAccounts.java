package io.github.trailproof.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Terraform configurations, each a module of its own, as they are before and after a change. What they make is told apart by
 * the first letters of the trails' names.
 */
final class PredictedAccounts {

    /** What happens to the trails of a configuration. */
    enum Kind {
        MADE,
        MADE_WITH_UNKNOWNS,
        UPDATED,
        RENAMED,
        RENAMED_BEFORE_THE_OLD_GOES,
        DELETED,
        IGNORING_CHANGES,
        FOR_EACH,
        COUNTED,
        IMPORTED,
        FORGOTTEN,
        OF_AN_ORGANIZATION,
        SELECTORS_LEFT_OUT
    }

    /**
     * One configuration.
     *
     * @param id such as {@code c07}
     * @param kind what happens to it
     * @param provider the provider's configuration that it has
     * @param before the module before, empty if there is none
     * @param after the module afterwards
     * @param root what stands beside the modules afterwards
     */
    record Configuration(String id, Kind kind, String provider, String before, String after, String root) {

        String module() {
            return "module \"" + id + "\" {\n  source = \"./" + id + "\"\n  providers = {\n    aws = " + provider
                    + "\n  }\n}\n";
        }
    }

    private final Random random;

    PredictedAccounts(long seed) {
        this.random = new Random(seed);
    }

    List<Configuration> configurations(int count) {
        List<Configuration> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(configuration(String.format(Locale.ROOT, "c%02d", i), Kind.values()[i % Kind.values().length]));
        }
        return all;
    }

    private Configuration configuration(String id, Kind kind) {
        String provider = kind == Kind.OF_AN_ORGANIZATION || kind == Kind.IMPORTED
                ? "aws"
                : List.of("aws", "aws.b", "aws.c").get(random.nextInt(3));
        String one = trail(id + "-a", "this", selectors(), kind == Kind.OF_AN_ORGANIZATION, "");
        String other = trail(id + "-a", "this", selectors(), false, "");
        return switch (kind) {
            case MADE, OF_AN_ORGANIZATION -> new Configuration(id, kind, provider, "", one, "");
            case MADE_WITH_UNKNOWNS -> new Configuration(id, kind, provider, "", withUnknown(id), "");
            case UPDATED -> updated(id, kind, provider);
            case RENAMED ->
                new Configuration(id, kind, provider, one, trail(id + "-b", "this", selectors(), false, ""), "");
            case RENAMED_BEFORE_THE_OLD_GOES ->
                new Configuration(
                        id,
                        kind,
                        provider,
                        one,
                        trail(
                                id + "-b",
                                "this",
                                selectors(),
                                false,
                                "  lifecycle {\n    create_before_destroy = true\n  }\n"),
                        "");
            case DELETED -> new Configuration(id, kind, provider, one, "", "");
            case IGNORING_CHANGES -> ignoring(id, kind, provider);
            case FOR_EACH ->
                new Configuration(
                        id,
                        kind,
                        provider,
                        "",
                        repeated(one, id, "  for_each = toset([\"a\", \"b\"])\n", "${each.key}"),
                        "");
            case COUNTED ->
                new Configuration(
                        id,
                        kind,
                        provider,
                        "",
                        repeated(one, id, "  count = " + random.nextInt(3) + "\n", "${count.index}"),
                        "");
            case IMPORTED ->
                new Configuration(
                        id,
                        kind,
                        provider,
                        "",
                        other,
                        "import {\n  to = module." + id + ".aws_cloudtrail.this\n  id = \"arn:aws:cloudtrail:us-east-1:"
                                + "111122223333:trail/" + id + "-a\"\n}\n");
            case FORGOTTEN ->
                new Configuration(
                        id,
                        kind,
                        provider,
                        one,
                        "",
                        "removed {\n  from = module." + id
                                + ".aws_cloudtrail.this\n  lifecycle {\n    destroy = false\n  }\n}\n");
            case SELECTORS_LEFT_OUT ->
                new Configuration(id, kind, provider, withSelectors(id, true), withSelectors(id, false), "");
        };
    }

    private static String repeated(String trail, String id, String meta, String key) {
        return trail.replace("\"this\" {\n", "\"this\" {\n" + meta)
                .replace("\"" + id + "-a\"", "\"" + id + "-" + key + "\"");
    }

    /** Everything may change but the form of the selectors, which the provider cannot change in one step. */
    private Configuration updated(String id, Kind kind, String provider) {
        boolean advanced = random.nextBoolean();
        return new Configuration(
                id,
                kind,
                provider,
                trail(id + "-a", "this", selectors(advanced), false, ""),
                trail(id + "-a", "this", selectors(advanced), false, ""),
                "");
    }

    private Configuration ignoring(String id, Kind kind, String provider) {
        boolean advanced = random.nextBoolean();
        String ignore = "  lifecycle {\n    ignore_changes = ["
                + List.of("enable_logging", "is_multi_region_trail", "event_selector, advanced_event_selector")
                        .get(random.nextInt(3))
                + "]\n  }\n";
        return new Configuration(
                id,
                kind,
                provider,
                trail(id + "-a", "this", selectors(advanced), false, ignore),
                trail(id + "-a", "this", selectors(advanced), false, ignore),
                "");
    }

    private static String withSelectors(String id, boolean some) {
        String selectors = some ? basic("ReadOnly", true, "") : "";
        return "resource \"aws_cloudtrail\" \"this\" {\n  name = \"" + id
                + "-a\"\n  s3_bucket_name = \"acme-logs\"\n  is_multi_region_trail = true\n" + selectors + "}\n";
    }

    private String trail(String name, String label, String selectors, boolean organization, String more) {
        boolean multiRegion = random.nextInt(4) > 0;
        boolean global = multiRegion || random.nextBoolean();
        return "resource \"aws_cloudtrail\" \"" + label + "\" {\n"
                + "  name = \"" + name + "\"\n"
                + "  s3_bucket_name = \"acme-logs\"\n"
                + "  is_multi_region_trail = " + multiRegion + "\n"
                + "  include_global_service_events = " + global + "\n"
                + "  is_organization_trail = " + organization + "\n"
                + "  enable_logging = " + (random.nextInt(4) > 0) + "\n"
                + selectors + more + "}\n";
    }

    private String withUnknown(String id) {
        String trail = trail(id + "-a", "this", selectors(), false, "");
        String known = "resource \"terraform_data\" \"x\" {\n  input = %s\n}\n";
        return switch (random.nextInt(5)) {
            case 0 ->
                String.format(Locale.ROOT, known, random.nextBoolean())
                        + trail.replaceAll("enable_logging = [a-z]+", "enable_logging = terraform_data.x.output");
            case 1 ->
                String.format(Locale.ROOT, known, "true")
                        + trail.replaceAll(
                                        "include_global_service_events = [a-z]+",
                                        "include_global_service_events = true")
                                .replaceAll(
                                        "is_multi_region_trail = [a-z]+",
                                        "is_multi_region_trail = terraform_data.x.output");
            case 2 ->
                String.format(Locale.ROOT, known, "\"" + id + "-x\"")
                        + trail.replace("name = \"" + id + "-a\"", "name = terraform_data.x.output");
            case 3 ->
                String.format(
                                Locale.ROOT,
                                known,
                                "\"" + List.of("All", "ReadOnly").get(random.nextInt(2)) + "\"")
                        + trail(
                                id + "-a",
                                "this",
                                basic("All", true, "").replace("\"All\"", "terraform_data.x.output"),
                                false,
                                "");
            default ->
                String.format(Locale.ROOT, known, "\"kms.amazonaws.com\"")
                        + trail(
                                id + "-a",
                                "this",
                                basic(
                                        "All",
                                        true,
                                        "    exclude_management_event_sources = [terraform_data.x.output]\n"),
                                false,
                                "");
        };
    }

    private String selectors() {
        return selectors(random.nextBoolean());
    }

    private String selectors(boolean advanced) {
        if (random.nextInt(4) == 0) {
            return "";
        }
        if (!advanced) {
            boolean management = random.nextInt(4) > 0;
            String excluded = management && random.nextInt(3) == 0
                    ? "    exclude_management_event_sources = [\"kms.amazonaws.com\"]\n"
                    : "";
            return basic(List.of("All", "All", "ReadOnly", "WriteOnly").get(random.nextInt(4)), management, excluded);
        }
        return switch (random.nextInt(4)) {
            case 0 -> field("eventCategory", "equals", "Management");
            case 1 -> field("eventCategory", "equals", "Management", "eventSource", "not_equals", "kms.amazonaws.com");
            case 2 -> field("eventCategory", "equals", "Management", "readOnly", "equals", "true");
            default -> field("eventCategory", "equals", "Data", "resources.type", "equals", "AWS::S3::Object");
        };
    }

    private static String basic(String type, boolean management, String more) {
        String data = management
                ? ""
                : "    data_resource {\n      type = \"AWS::S3::Object\"\n      values = [\"arn:aws:s3\"]\n    }\n";
        return "  event_selector {\n    read_write_type = \"" + type + "\"\n    include_management_events = "
                + management + "\n" + more + data + "  }\n";
    }

    private static String field(String... parts) {
        StringBuilder selector = new StringBuilder("  advanced_event_selector {\n");
        for (int i = 0; i < parts.length; i += 3) {
            selector.append("    field_selector {\n      field = \"")
                    .append(parts[i])
                    .append("\"\n      ")
                    .append(parts[i + 1])
                    .append(" = [\"")
                    .append(parts[i + 2])
                    .append("\"]\n    }\n");
        }
        return selector.append("  }\n").toString();
    }
}
