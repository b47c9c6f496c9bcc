package io.github.trailproof.execute;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Many accounts of one partition in one: a provider of Terraform's is a process for each account and region, so that a
 * hundred accounts would take minutes. The trails of each have a number behind their names, and an account is judged by
 * its own trails alone.
 */
final class Crowd {

    private static final String OWNER_OF_ORGANIZATION = "999988887777";
    /** Each region of a trail is a process more. */
    private static final Set<String> HOMES = Set.of("us-east-1", "eu-west-1", "ap-southeast-3");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([._-]?[A-Za-z0-9]){2,120}");

    private final String accountId;
    private final String partition;
    private final List<Member> members = new ArrayList<>();

    private final Predicate<EventSelectors> isTaken;

    /**
     * Nobody yet.
     *
     * @param isTaken whether the service lets a trail have these selectors
     */
    Crowd(String accountId, String partition, Predicate<EventSelectors> isTaken) {
        this.accountId = accountId;
        this.partition = partition;
        this.isTaken = isTaken;
    }

    /**
     * One of the accounts.
     *
     * @param criterion by which it fails
     * @param regions those enabled in it
     * @param trails what it sees
     */
    record Member(Criterion criterion, SortedSet<String> regions, List<Known> trails) {

        /** Its part of what is known of all. */
        AccountEvidence of(AccountEvidence all) {
            Set<TrailArn> own = new TreeSet<>(
                    trails.stream().map(known -> known.trail().trailArn()).toList());
            AccountEvidence.Builder builder = AccountEvidence.builder()
                    .accountId(all.accountId())
                    .partition(all.partition())
                    .enabledRegions(Evidence.known(EnabledRegions.of(regions)));
            for (String region : regions) {
                TrailListing listing = requireNonNull(all.listings().get(region), region)
                        .value()
                        .orElseThrow();
                builder.putListing(
                        region,
                        Evidence.known(listing.withTrails(listing.trails().stream()
                                .filter(trail -> own.contains(trail.trailArn()))
                                .toList())));
            }
            for (TrailArn arn : own) {
                builder.putStatus(arn, all.status(arn));
                builder.putSelectors(arn, all.selectors(arn));
            }
            return builder.build();
        }
    }

    /** All that is known of a trail. */
    record Known(Trail trail, TrailStatus status, EventSelectors selectors) {}

    List<Member> members() {
        return List.copyOf(members);
    }

    /** Takes an account that fails, if it could live; says whether it did. */
    boolean add(AccountEvidence evidence, Criterion criterion) {
        SortedSet<String> regions = new TreeSet<>(evidence.effectiveEnabledRegions());
        List<Known> trails = new ArrayList<>();
        if (!evidence.effectivePartition().equals(partition)
                || Cis31.assess(evidence).verdict(criterion) != Verdict.FAIL) {
            return false;
        }
        for (ObservedTrail observed : evidence.observedTrails()) {
            Optional<Known> known = known(observed, evidence);
            if (known.isEmpty() || !regions.contains(observed.trailArn().region())) {
                return false;
            }
            trails.add(known.get());
        }
        members.add(new Member(criterion, regions, trails));
        return true;
    }

    private Optional<Known> known(ObservedTrail observed, AccountEvidence evidence) {
        TrailArn arn = observed.trailArn();
        List<Trail> copies = evidence.listings().values().stream()
                .flatMap(listing -> listing.value().stream())
                .flatMap(listing -> listing.trails().stream())
                .filter(trail -> trail.trailArn().equals(arn))
                .distinct()
                .toList();
        Optional<TrailStatus> status = evidence.status(arn).value();
        Optional<EventSelectors> selectors = evidence.selectors(arn).value();
        boolean foreign = !arn.isOwnedBy(evidence.accountId());
        if (copies.size() != 1
                || !HOMES.contains(arn.region())
                || status.isEmpty()
                || selectors.isEmpty()
                || !isTaken.test(selectors.get())
                || copies.get(0).isMultiRegionTrail().isEmpty()
                || copies.get(0).isOrganizationTrail().orElse(false) != foreign
                || !copies.get(0).effectiveHomeRegion().equals(arn.region())
                || !NAME.matcher(arn.name()).matches()) {
            return Optional.empty();
        }
        TrailArn moved = new TrailArn(
                partition,
                arn.region(),
                foreign ? OWNER_OF_ORGANIZATION : accountId,
                arn.name() + "-" + members.size());
        Trail trail = copies.get(0).toBuilder()
                .trailArn(moved)
                .name(moved.name())
                .s3BucketName(copies.get(0).s3BucketName().orElse("logs"))
                .build();
        return Optional.of(new Known(trail, status.get(), selectors.get()));
    }

    /** The one account that all are in. */
    AccountEvidence evidence() {
        SortedSet<String> regions = new TreeSet<>(EnabledRegions.alwaysEnabledIn(partition));
        members.forEach(member -> regions.addAll(member.regions()));
        Map<String, List<Trail>> listings = new LinkedHashMap<>();
        regions.forEach(region -> listings.put(region, new ArrayList<>()));
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId(accountId)
                .partition(partition)
                .enabledRegions(Evidence.known(EnabledRegions.of(regions)));
        for (Member member : members) {
            for (Known known : member.trails()) {
                Trail trail = known.trail();
                boolean everywhere = trail.isMultiRegionTrail().orElseThrow();
                listings.forEach((region, shown) -> {
                    if (everywhere || region.equals(trail.trailArn().region())) {
                        shown.add(trail);
                    }
                });
                builder.putStatus(trail.trailArn(), Evidence.known(known.status()));
                builder.putSelectors(trail.trailArn(), Evidence.known(known.selectors()));
            }
        }
        listings.forEach((region, shown) -> builder.putListing(region, Evidence.known(new TrailListing(shown))));
        return builder.build();
    }
}
