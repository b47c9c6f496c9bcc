package io.github.trailproof.simulator.service.cloudtrail;

import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.List;
import java.util.Set;

/** Which selectors PutEventSelectors takes for a trail. */
final class SelectorRules {

    private static final int MOST_BASIC = 5;
    private static final int MOST_RESOURCES = 250;

    private static final Set<ReadWriteType> READ_WRITE_TYPES =
            Set.of(ReadWriteType.ALL, ReadWriteType.READ_ONLY, ReadWriteType.WRITE_ONLY);

    private static final Set<String> RESOURCE_TYPES =
            Set.of("AWS::S3::Object", "AWS::Lambda::Function", "AWS::DynamoDB::Table");

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
        for (DataResource resource : selector.dataResources()) {
            String found = resource.type().orElse("");
            require(RESOURCE_TYPES.contains(found), "event selectors know no resource type `" + found + "`");
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw ServiceError.of("InvalidEventSelectorsException", otherwise);
        }
    }
}
