package io.github.trailproof.remediation;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes basic selectors as advanced ones that select the same events, management and data. A trail can have five basic
 * selectors and many more advanced ones.
 */
final class SelectorConversion {

    private static final String FUNCTION = "AWS::Lambda::Function";
    private static final Pattern EVERY_FUNCTION = Pattern.compile("arn:[^:]*:lambda:?");

    private SelectorConversion() {}

    /**
     * Obtains the advanced selectors that select what basic ones do. A data resource names the beginning of an ARN; only
     * the ARN of a Lambda function is compared as a whole, as the API documents it of DataResource.
     *
     * @param basic what GetEventSelectors answered
     * @return the advanced list; none where the answer holds no basic selectors, or holds advanced ones, or anything that
     *     leaves open what is selected: an absent or unknown member, or a ReadWriteType this library does not know
     */
    static Optional<EventSelectors> toAdvanced(EventSelectors basic) {
        boolean clear = basic.advancedEventSelectors().isEmpty()
                && basic.eventSelectors().stream().allMatch(SelectorConversion::isClear);
        if (!clear) {
            return Optional.empty();
        }
        List<AdvancedEventSelector> advanced = new ArrayList<>();
        for (EventSelector selector : basic.eventSelectors()) {
            if (selector.includeManagementEvents().orElse(false)) {
                advanced.add(management(selector));
            }
            for (DataResource resource : selector.dataResources()) {
                if (!resource.values().isEmpty()) {
                    advanced.add(data(selector, resource));
                }
            }
        }
        List<AdvancedEventSelector> distinct = advanced.stream().distinct().toList();
        return distinct.isEmpty()
                ? Optional.empty()
                : Optional.of(EventSelectors.builder()
                        .addAllAdvancedEventSelectors(distinct)
                        .build());
    }

    /** Whether it is known what the selector selects. */
    private static boolean isClear(EventSelector selector) {
        boolean knownType = selector.readWriteType()
                .filter(type -> type.equals(ReadWriteType.ALL)
                        || type.equals(ReadWriteType.READ_ONLY)
                        || type.equals(ReadWriteType.WRITE_ONLY))
                .isPresent();
        return knownType && ResendableSelectors.isWhole(selector);
    }

    private static AdvancedEventSelector management(EventSelector selector) {
        AdvancedEventSelector.Builder builder = started("Management", selector);
        List<String> excluded = selector.excludeManagementEventSources();
        if (!excluded.isEmpty()) {
            builder.addFieldSelectors(AdvancedFieldSelector.builder()
                    .field("eventSource")
                    .addAllNotEquals(excluded.stream().distinct().toList())
                    .build());
        }
        return builder.build();
    }

    private static AdvancedEventSelector data(EventSelector selector, DataResource resource) {
        String type = resource.type().orElse("");
        List<String> whole = new ArrayList<>();
        List<String> beginnings = new ArrayList<>();
        for (String value : resource.values()) {
            boolean exact =
                    type.equals(FUNCTION) && !EVERY_FUNCTION.matcher(value).matches();
            (exact ? whole : beginnings).add(value);
        }
        return started("Data", selector)
                .addFieldSelectors(equal("resources.type", type))
                .addFieldSelectors(AdvancedFieldSelector.builder()
                        .field("resources.ARN")
                        .addAllEqualTo(whole)
                        .addAllStartsWith(beginnings)
                        .build())
                .build();
    }

    private static AdvancedEventSelector.Builder started(String category, EventSelector selector) {
        AdvancedEventSelector.Builder builder =
                AdvancedEventSelector.builder().addFieldSelectors(equal("eventCategory", category));
        Optional<ReadWriteType> type = selector.readWriteType();
        if (!type.equals(Optional.of(ReadWriteType.ALL))) {
            boolean reads = type.equals(Optional.of(ReadWriteType.READ_ONLY));
            builder.addFieldSelectors(equal("readOnly", String.valueOf(reads)));
        }
        return builder;
    }

    static AdvancedFieldSelector equal(String field, String value) {
        return AdvancedFieldSelector.builder().field(field).addEqualTo(value).build();
    }
}
