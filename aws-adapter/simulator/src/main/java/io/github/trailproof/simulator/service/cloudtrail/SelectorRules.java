package io.github.trailproof.simulator.service.cloudtrail;

import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which selectors PutEventSelectors takes for a trail. */
final class SelectorRules {

    private static final int MOST_BASIC = 5;
    private static final int MOST_RESOURCES = 250;

    private static final Set<ReadWriteType> READ_WRITE_TYPES =
            Set.of(ReadWriteType.ALL, ReadWriteType.READ_ONLY, ReadWriteType.WRITE_ONLY);

    /** The only sources whose management events a trail may leave out. */
    static final Set<String> EXCLUDABLE = Set.of("kms.amazonaws.com", "rdsdata.amazonaws.com");

    /** The types of data resources, each with the form of its values: the whole service, or one bucket, function or table. */
    private static final Map<String, Pattern> RESOURCE_TYPES = Map.of(
            "AWS::S3::Object", Pattern.compile("arn:aws[a-z0-9-]*:s3(:::([^/\\s]+/.*)?)?"),
            "AWS::Lambda::Function", Pattern.compile("arn:aws[a-z0-9-]*:lambda(:[a-z0-9-]+:[0-9]{12}:function:\\S+)?"),
            "AWS::DynamoDB::Table", Pattern.compile("arn:aws[a-z0-9-]*:dynamodb(:[a-z0-9-]+:[0-9]{12}:table/\\S+)?"));

    private SelectorRules() {}

    /** Refuses selectors that the service refuses. */
    static void check(EventSelectors selectors) {
        boolean basic = !selectors.eventSelectors().isEmpty();
        boolean advanced = !selectors.advancedEventSelectors().isEmpty();
        require(!(basic && advanced), "a trail has either event selectors or advanced event selectors, not both");
        require(basic || advanced, "there is no selector in the request");
        checkBasic(selectors.eventSelectors());
        AdvancedSelectorRules.check(selectors.advancedEventSelectors());
    }

    private static void checkBasic(List<EventSelector> selectors) {
        require(selectors.size() <= MOST_BASIC, "a trail has at most 5 event selectors");
        int resources = selectors.stream()
                .flatMap(selector -> selector.dataResources().stream())
                .mapToInt(resource -> resource.values().size())
                .sum();
        require(resources <= MOST_RESOURCES, "a trail has at most 250 data resources");
        selectors.forEach(SelectorRules::check);
    }

    private static void check(EventSelector selector) {
        ReadWriteType type = selector.readWriteType().orElse(ReadWriteType.ALL);
        require(READ_WRITE_TYPES.contains(type), "there is no ReadWriteType `" + type + "`");
        require(
                selector.includeManagementEvents().orElse(true)
                        || !selector.dataResources().isEmpty(),
                "an event selector without management events needs data resources");
        selector.excludeManagementEventSources()
                .forEach(source -> require(
                        EXCLUDABLE.contains(source), "management events of `" + source + "` cannot be excluded"));
        selector.dataResources().forEach(SelectorRules::check);
    }

    private static void check(DataResource resource) {
        String type = resource.type().orElse("");
        Pattern form = RESOURCE_TYPES.get(type);
        require(form != null, "event selectors know no resource type `" + type + "`");
        for (String value : resource.values()) {
            require(
                    form != null && form.matcher(value).matches(),
                    "`" + value + "` is not a value that data resources of the type " + type + " may have");
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw ServiceError.of("InvalidEventSelectorsException", otherwise);
        }
    }
}
