package io.github.trailproof.examples.benchmarks;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Accounts at the limits of the service, with selectors that cut the space of events in as many pieces as they can: short
 * random texts over few letters under all six operators, in all five fields.
 */
final class IntricateAccounts {

    private static final String ACCOUNT = "111122223333";
    private static final List<String> FIELDS =
            List.of("eventSource", "eventName", "eventType", "userIdentity.arn", "sessionCredentialFromConsole");

    private final Random random;
    private final int fields;
    private final int values;

    private IntricateAccounts(long seed, int fields, int values) {
        this.random = new Random(seed);
        this.fields = fields;
        this.values = values;
    }

    /** One trail that uses all of the 500 values a trail may hold. */
    static AccountEvidence oneTrail(int selectors, int fields, int values) {
        return new IntricateAccounts(7, fields, values).account(1, 1, selectors, true);
    }

    /** Five trails in each of 35 regions. */
    static AccountEvidence everywhere(int selectors, int fields, int values, boolean multiRegion) {
        return new IntricateAccounts(7, fields, values).account(35, 5, selectors, multiRegion);
    }

    private AccountEvidence account(int regionCount, int trailsPerRegion, int selectors, boolean multiRegion) {
        List<String> regions = IntStream.range(0, regionCount)
                .mapToObj(index -> index == 0 ? "us-east-1" : "xx-region-" + index)
                .toList();
        AccountEvidence.Builder builder =
                AccountEvidence.builder().accountId(ACCOUNT).enabledRegions(Evidence.known(EnabledRegions.of(regions)));
        List<Trail> trails = new ArrayList<>();
        for (String region : regions) {
            for (int index = 0; index < trailsPerRegion; index++) {
                Trail trail = trail(region, index, multiRegion);
                trails.add(trail);
                builder.putStatus(
                        trail.trailArn(),
                        Evidence.known(TrailStatus.builder().isLogging(true).build()));
                builder.putSelectors(trail.trailArn(), Evidence.known(selectors(selectors)));
            }
        }
        for (String region : regions) {
            List<Trail> seen = trails.stream()
                    .filter(trail -> multiRegion || trail.trailArn().region().equals(region))
                    .toList();
            builder.putListing(region, Evidence.known(new TrailListing(seen)));
        }
        return builder.build();
    }

    private static Trail trail(String region, int index, boolean multiRegion) {
        return Trail.builder()
                .trailArn(new TrailArn("aws", region, ACCOUNT, "trail-" + index))
                .isMultiRegionTrail(multiRegion)
                .includeGlobalServiceEvents(true)
                .homeRegion(region)
                .hasCustomEventSelectors(true)
                .build();
    }

    private EventSelectors selectors(int count) {
        EventSelectors.Builder selectors = EventSelectors.builder();
        for (int index = 0; index < count; index++) {
            AdvancedEventSelector.Builder selector = AdvancedEventSelector.builder()
                    .addFieldSelectors(AdvancedFieldSelector.builder()
                            .field("eventCategory")
                            .addEqualTo("Management")
                            .build());
            FIELDS.subList(0, fields).forEach(field -> selector.addFieldSelectors(condition(field)));
            selectors.addAdvancedEventSelectors(selector.build());
        }
        return selectors.build();
    }

    private AdvancedFieldSelector condition(String field) {
        AdvancedFieldSelector.Builder condition =
                AdvancedFieldSelector.builder().field(field);
        for (int index = 0; index < values; index++) {
            String text = text();
            switch (random.nextInt(6)) {
                case 0 -> condition.addEqualTo(text);
                case 1 -> condition.addStartsWith(text);
                case 2 -> condition.addEndsWith(text);
                case 3 -> condition.addNotEquals(text);
                case 4 -> condition.addNotStartsWith(text);
                default -> condition.addNotEndsWith(text);
            }
        }
        return condition.build();
    }

    private String text() {
        return random.ints(1 + random.nextInt(4), 0, 5)
                .mapToObj(letter -> "abcde".substring(letter, letter + 1))
                .reduce("", String::concat);
    }
}
