package io.github.trailproof.evidence;

import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** An account whose answers about trails count for others, sorted by trail once, so that each is found at once. */
final class Speaker {

    private final String accountId;
    private final Set<String> answeredRegions;
    private final Map<TrailArn, OtherAccount> byTrail = new HashMap<>();

    /** Sorts an account's answers: those about every trail it sees, or those about its own trails alone. */
    Speaker(AccountEvidence account, boolean aboutEveryTrail) {
        this.accountId = account.accountId();
        this.answeredRegions = new HashSet<>(account.answeredRegions());
        Map<TrailArn, SortedMap<String, List<Trail>>> copies = copies(account);
        Set<TrailArn> trails = new HashSet<>(copies.keySet());
        trails.addAll(account.statuses().keySet());
        trails.addAll(account.selectors().keySet());
        trails.removeIf(arn -> !aboutEveryTrail && !arn.isOwnedBy(accountId));
        for (TrailArn arn : trails) {
            byTrail.put(arn, answers(account, arn, copies.getOrDefault(arn, new TreeMap<>())));
        }
    }

    private static Map<TrailArn, SortedMap<String, List<Trail>>> copies(AccountEvidence account) {
        Map<TrailArn, SortedMap<String, List<Trail>>> copies = new HashMap<>();
        account.listings()
                .forEach((region, listing) -> listing.value().ifPresent(known -> {
                    for (Trail trail : known.trails()) {
                        copies.computeIfAbsent(trail.trailArn(), arn -> new TreeMap<>())
                                .computeIfAbsent(region, name -> new ArrayList<>(1))
                                .add(trail);
                    }
                }));
        return copies;
    }

    private OtherAccount answers(AccountEvidence account, TrailArn arn, SortedMap<String, List<Trail>> copies) {
        SortedMap<String, Evidence<TrailListing>> listings = new TreeMap<>();
        copies.forEach((region, trails) -> listings.put(region, Evidence.known(new TrailListing(trails))));
        if (answeredRegions.contains(arn.region())) {
            listings.putIfAbsent(arn.region(), emptyListing());
        }
        return new OtherAccount(
                accountId,
                listings,
                firstHand(account.status(arn), Operation.GET_TRAIL_STATUS, arn),
                firstHand(account.selectors(arn), Operation.GET_EVENT_SELECTORS, arn));
    }

    /** What was filled in from another account is that account's to say. */
    private static <T> Evidence<T> firstHand(Evidence<T> evidence, Operation operation, TrailArn arn) {
        boolean filledIn = evidence instanceof Evidence.Known<T> known
                && known.providedBy().isPresent();
        return filledIn ? Evidence.missing(MissingEvidence.notAsked(operation, arn)) : evidence;
    }

    /** What the account was answered about a trail, that it does not have it included; empty if nothing. */
    Optional<OtherAccount> about(TrailArn arn) {
        OtherAccount answers = byTrail.get(arn);
        if (answers == null && arn.isOwnedBy(accountId) && answeredRegions.contains(arn.region())) {
            return Optional.of(lacking(arn));
        }
        return Optional.ofNullable(answers);
    }

    private static Evidence<TrailListing> emptyListing() {
        return Evidence.known(TrailListing.of());
    }

    private OtherAccount lacking(TrailArn arn) {
        return new OtherAccount(
                accountId,
                new TreeMap<>(Map.of(arn.region(), emptyListing())),
                Evidence.missing(MissingEvidence.notAsked(Operation.GET_TRAIL_STATUS, arn)),
                Evidence.missing(MissingEvidence.notAsked(Operation.GET_EVENT_SELECTORS, arn)));
    }
}
