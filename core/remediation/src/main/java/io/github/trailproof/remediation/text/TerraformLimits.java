package io.github.trailproof.remediation.text;

import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Terraform's AWS provider does not take, or does not keep as it is. Source: its schema of {@code aws_cloudtrail} in
 * version 5.100.0, each part tried with {@code terraform validate}.
 */
final class TerraformLimits {

    private static final Set<String> FIELDS = Set.of(
            "eventCategory",
            "eventName",
            "eventSource",
            "readOnly",
            "resources.ARN",
            "resources.type",
            "userIdentity.arn");

    private static final Set<String> RESOURCE_TYPES =
            Set.of("AWS::DynamoDB::Table", "AWS::Lambda::Function", "AWS::S3::Object");

    private static final Set<ReadWriteType> READ_WRITE_TYPES =
            Set.of(ReadWriteType.ALL, ReadWriteType.READ_ONLY, ReadWriteType.WRITE_ONLY);

    private static final Pattern ARN =
            Pattern.compile("arn:aws(-[a-z]+)*:[^:]+:([a-z]{2}(-[a-z]+)+-[0-9]{1,2})?:([0-9]{12})?:.+", Pattern.DOTALL);

    /** A key that its data source finds: by alias, or by id. */
    private static final Pattern KEY = Pattern.compile("alias/[a-zA-Z0-9/_-]+|mrk-[0-9a-f]{32}"
            + "|[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_PREFIX = 2000;
    private static final int LONGEST_BUCKET = 63;
    private static final int MOST_BASIC = 5;
    private static final int MOST_VALUES = 250;
    private static final int LONGEST_SELECTOR_NAME = 1000;
    private static final int LONGEST_VALUE = 2048;

    private TerraformLimits() {}

    /** Why a trail cannot be left to Terraform, as the subject and the verb of a sentence; empty if it can. */
    static Optional<String> of(TrailChange change) {
        String name = change.trailArn().name();
        if (!Hcl.canHold(name) || bytes(name) < SHORTEST_NAME || bytes(name) > LONGEST_NAME) {
            return Optional.of("the provider does not take its name");
        }
        if (!Partitions.isRegion(change.trailArn().region())) {
            return Optional.of("the provider does not take its region");
        }
        return change.created()
                .flatMap(TerraformLimits::ofNew)
                .or(() -> change.selectors().flatMap(put -> ofReplaced(put, change)));
    }

    private static Optional<String> ofNew(Step.CreateTrail create) {
        if (!isText(create.s3BucketName()) || (create.makesBucket() && bytes(create.s3BucketName()) > LONGEST_BUCKET)) {
            return Optional.of("the provider does not take its bucket");
        }
        if (create.s3KeyPrefix().filter(prefix -> !isPrefix(prefix)).isPresent()) {
            return Optional.of("the provider does not take its key prefix");
        }
        return create.kmsKeyId()
                .filter(key -> !isArn(key) && !KEY.matcher(key).matches())
                .map(key -> "the provider does not take its key");
    }

    private static Optional<String> ofReplaced(Step.PutEventSelectors put, TrailChange change) {
        Optional<String> obstacle = of(put.after());
        if (obstacle.isPresent()) {
            return obstacle;
        }
        boolean toBasic = !put.after().eventSelectors().isEmpty();
        if (toBasic && !put.before().advancedEventSelectors().isEmpty()) {
            return Optional.of("the provider does not put basic selectors in the place of advanced ones");
        }
        boolean isRead = change.before().agreed(Trail::hasCustomEventSelectors).orElse(false);
        return isDefault(put.after()) && !isDefault(put.before()) && !isRead
                ? Optional.of("the provider reads the selectors only where HasCustomEventSelectors is true")
                : Optional.empty();
    }

    /** Whether these are the selectors of a trail that was never configured, which the provider leaves out. */
    static boolean isDefault(EventSelectors selectors) {
        return selectors.equals(EventSelectors.defaultSelectors());
    }

    /** Why the provider does not take these selectors, or would change them; empty if it takes them. */
    static Optional<String> of(EventSelectors selectors) {
        Optional<SelectorList> list = SelectorList.of(selectors);
        if (list.isEmpty()) {
            return Optional.of("its selectors mix basic and advanced ones, or have unknown members");
        }
        if (!TrailChange.texts(list.get()).stream().allMatch(Hcl::canHold)) {
            return Optional.of("Terraform would change a text of its selectors");
        }
        if (selectors.eventSelectors().size() > MOST_BASIC) {
            return Optional.of("the provider takes five basic selectors at most");
        }
        return Stream.concat(
                        selectors.eventSelectors().stream().flatMap(selector -> of(selector).stream()),
                        selectors.advancedEventSelectors().stream().flatMap(selector -> of(selector).stream()))
                .findFirst();
    }

    private static Optional<String> of(EventSelector selector) {
        Optional<String> type = selector.readWriteType()
                .filter(value -> !READ_WRITE_TYPES.contains(value))
                .map(value -> notTaken("read_write_type", value.value()));
        if (type.isPresent()) {
            return type;
        }
        // The provider fills in its defaults, and sees a change where an answer lacks a member.
        if (selector.readWriteType().isEmpty()
                || selector.includeManagementEvents().isEmpty()) {
            return Optional.of("one of its selectors lacks a member");
        }
        if (selector.excludeManagementEventSources().contains("")) {
            return Optional.of("the provider drops an empty text in exclude_management_event_sources");
        }
        return selector.dataResources().stream()
                .flatMap(resource -> of(resource).stream())
                .findFirst();
    }

    private static Optional<String> of(DataResource resource) {
        String type = resource.type().orElse("");
        if (!RESOURCE_TYPES.contains(type)) {
            return Optional.of(notTaken("type of a data_resource", type));
        }
        if (resource.values().contains("")) {
            return Optional.of("the provider drops an empty text in the values of a data_resource");
        }
        return resource.values().size() > MOST_VALUES
                ? Optional.of("the provider takes 250 values of a data_resource at most")
                : Optional.empty();
    }

    private static Optional<String> of(AdvancedEventSelector selector) {
        if (selector.name().filter(name -> bytes(name) > LONGEST_SELECTOR_NAME).isPresent()) {
            return Optional.of("the provider takes a selector's name of 1000 bytes at most");
        }
        // A set there, which holds nothing twice.
        if (selector.fieldSelectors().isEmpty()
                || new HashSet<>(selector.fieldSelectors()).size()
                        < selector.fieldSelectors().size()) {
            return Optional.of("the provider takes field_selector blocks that differ, and at least one");
        }
        return selector.fieldSelectors().stream()
                .flatMap(condition -> of(condition).stream())
                .findFirst();
    }

    private static Optional<String> of(AdvancedFieldSelector condition) {
        String field = condition.field().orElse("");
        if (!FIELDS.contains(field)) {
            return Optional.of(notTaken("field of a field_selector", field));
        }
        boolean fits = Stream.of(
                        condition.equalTo(),
                        condition.startsWith(),
                        condition.endsWith(),
                        condition.notEquals(),
                        condition.notStartsWith(),
                        condition.notEndsWith())
                .flatMap(List::stream)
                .allMatch(value -> !value.isEmpty() && bytes(value) <= LONGEST_VALUE);
        return fits
                ? Optional.empty()
                : Optional.of("the provider takes values of 1 to 2048 bytes in a field_selector");
    }

    private static String notTaken(String attribute, String value) {
        return "the provider takes no `" + value + "` as the " + attribute;
    }

    private static int bytes(String text) {
        return text.codePoints()
                .map(point -> point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)
                .sum();
    }

    static boolean isText(String text) {
        return !text.isEmpty() && Hcl.canHold(text);
    }

    static boolean isPrefix(String text) {
        return isText(text) && bytes(text) <= LONGEST_PREFIX;
    }

    static boolean isArn(String text) {
        return ARN.matcher(text).matches() && Hcl.canHold(text);
    }
}
