package io.github.trailproof.recorded.gather;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The answers about one account. Where two answers to one question differ, both are kept. */
final class AccountAnswers {

    private static final String SELECTION = "the trails come from a query or a policy, which may have left out others";

    private final String account;
    private final Layers<String, TrailListing> listings = new Layers<>();
    private final Layers<TrailArn, TrailStatus> statuses = new Layers<>();
    private final Layers<TrailArn, EventSelectors> selectors = new Layers<>();
    private final Layers<String, EnabledRegions> regions = new Layers<>();
    private final Set<Trail> selected = new LinkedHashSet<>();

    AccountAnswers(String account) {
        this.account = account;
    }

    void listing(String region, Evidence<TrailListing> answer) {
        listings.put(region, rekeyed(answer, cause -> MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, cause)));
    }

    void status(TrailArn arn, Evidence<TrailStatus> answer) {
        statuses.put(arn, rekeyed(answer, cause -> MissingEvidence.of(Operation.GET_TRAIL_STATUS, arn, cause)));
    }

    void selectors(TrailArn arn, Evidence<EventSelectors> answer) {
        selectors.put(arn, rekeyed(answer, cause -> MissingEvidence.of(Operation.GET_EVENT_SELECTORS, arn, cause)));
    }

    void regions(Evidence<EnabledRegions> answer) {
        regions.put("", rekeyed(answer, cause -> MissingEvidence.of(Operation.LIST_REGIONS, cause)));
    }

    void selected(Trail trail) {
        selected.add(trail);
    }

    private interface Reason {
        MissingEvidence of(MissingEvidence.Cause cause);
    }

    /** The same evidence in the place where it belongs. */
    private static <T> Evidence<T> rekeyed(Evidence<T> answer, Reason reason) {
        return answer instanceof Evidence.Missing<T> missing
                ? Evidence.missing(reason.of(missing.reason().cause()))
                : answer;
    }

    /** The evidence; more than one where answers differ. */
    List<AccountEvidence> evidence() {
        addSelected();
        int layers = Stream.of(listings, statuses, selectors, regions)
                .mapToInt(Layers::count)
                .max()
                .orElse(0);
        List<AccountEvidence> evidence = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            AccountEvidence.Builder builder = AccountEvidence.builder().accountId(account);
            builder.putAllListings(listings.get(layer));
            builder.putAllStatuses(statuses.get(layer));
            builder.putAllSelectors(selectors.get(layer));
            Optional.ofNullable(regions.get(layer).get("")).ifPresent(builder::enabledRegions);
            evidence.add(builder.build());
        }
        return evidence;
    }

    /**
     * Puts selected trails into the listings of their home regions, as shown without shadow trails. Nothing must follow
     * from a trail that is not among them. So the enabled regions are left open, and then a trail of any other region
     * may be there. Where a region was listed whole, only what contradicts that is added.
     */
    private void addSelected() {
        List<TrailListing> whole = listings.known();
        Set<TrailArn> shown = new HashSet<>();
        whole.forEach(listing -> listing.trails().forEach(trail -> shown.add(trail.trailArn())));
        Map<String, List<Trail>> byHome = new TreeMap<>();
        for (Trail trail : selected) {
            boolean adds = whole.isEmpty()
                    || (!shown.contains(trail.trailArn())
                            && !trail.isMultiRegionTrail().equals(Optional.of(false)));
            if (adds) {
                byHome.computeIfAbsent(trail.trailArn().region(), none -> new ArrayList<>())
                        .add(trail);
            }
        }
        byHome.forEach((region, trails) -> listing(region, Evidence.known(new TrailListing(trails, false))));
        if (!byHome.isEmpty()) {
            regions.clear();
            regions(Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, new Unsettled(SELECTION))));
        }
    }

    /** Answers by question, in layers: an answer that differs from one before goes to the next layer. */
    private static final class Layers<K extends Comparable<K>, V> {

        private final List<Map<K, Evidence<V>>> layers = new ArrayList<>();

        void put(K key, Evidence<V> answer) {
            for (Map<K, Evidence<V>> layer : layers) {
                Evidence<V> before = layer.get(key);
                if (before == null || before instanceof Evidence.Missing) {
                    // An answer replaces an error, and no error an answer.
                    layer.put(key, answer);
                    return;
                }
                if (before.equals(answer) || answer instanceof Evidence.Missing) {
                    return;
                }
            }
            layers.add(new TreeMap<>(Map.of(key, answer)));
        }

        List<V> known() {
            return layers.stream()
                    .flatMap(layer -> layer.values().stream())
                    .flatMap(answer -> answer.value().stream())
                    .toList();
        }

        Map<K, Evidence<V>> get(int layer) {
            return layer < layers.size() ? Objects.requireNonNull(layers.get(layer)) : Map.of();
        }

        int count() {
            return layers.size();
        }

        void clear() {
            layers.clear();
        }
    }
}
