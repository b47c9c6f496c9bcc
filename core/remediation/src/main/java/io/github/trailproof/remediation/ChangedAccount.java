package io.github.trailproof.remediation;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.OtherAccount;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** An account's evidence while calls change the account. */
final class ChangedAccount {

    private final AccountEvidence original;
    private final SortedMap<String, Evidence<TrailListing>> listings;
    private final SortedMap<TrailArn, Evidence<TrailStatus>> statuses;
    private final SortedMap<TrailArn, Evidence<EventSelectors>> selectors;
    private final SortedMap<TrailArn, List<OtherAccount>> others;

    ChangedAccount(AccountEvidence original) {
        this.original = original;
        this.listings = new TreeMap<>(original.listings());
        this.statuses = new TreeMap<>(original.statuses());
        this.selectors = new TreeMap<>(original.selectors());
        this.others = new TreeMap<>(original.others());
    }

    static AccountEvidence after(List<Step.Call> calls, AccountEvidence evidence) {
        ChangedAccount account = new ChangedAccount(evidence);
        calls.stream().filter(account::concerns).forEach(account::make);
        return account.evidence();
    }

    /** Whether a call changes what this account sees: a call of its own, or one about another account's trail that it sees. */
    private boolean concerns(Step.Call call) {
        return call.accountId().equals(original.accountId()) || isSeen(call.trailArn());
    }

    private boolean isSeen(TrailArn arn) {
        return listings.values().stream()
                .anyMatch(listing -> listing.value()
                        .filter(known -> !copies(arn, known).isEmpty())
                        .isPresent());
    }

    void make(Step.Call call) {
        TrailArn arn = call.trailArn();
        if (call instanceof Step.CreateTrail create) {
            create(create);
        } else if (call instanceof Step.UpdateTrail update) {
            eachCopy(arn, copy -> updated(update, copy));
            showEverywhere(arn);
        } else if (call instanceof Step.PutEventSelectors put) {
            if (mayReplace(put)) {
                eachCopy(arn, ChangedAccount::custom);
                selectors.put(arn, Evidence.known(put.after()));
            }
        } else if (call instanceof Step.StartLogging) {
            statuses.put(arn, Evidence.known(logging(statusBefore(arn), true)));
        }
        others.computeIfPresent(
                arn,
                (trail, all) -> all.stream().map(other -> after(call, other)).toList());
    }

    /** Of another account's trail only what was read here too is known to be replaced. */
    private boolean mayReplace(Step.PutEventSelectors put) {
        return put.accountId().equals(original.accountId())
                || Optional.ofNullable(selectors.get(put.trailArn()))
                        .flatMap(Evidence::value)
                        .filter(put::replaces)
                        .isPresent();
    }

    /** Another account that was answered about the trail is answered likewise then. */
    private static OtherAccount after(Step.Call call, OtherAccount other) {
        SortedMap<String, Evidence<TrailListing>> listings = new TreeMap<>(other.listings());
        if (call instanceof Step.UpdateTrail update) {
            eachCopy(listings, call.trailArn(), copy -> updated(update, copy));
        } else if (call instanceof Step.PutEventSelectors) {
            eachCopy(listings, call.trailArn(), ChangedAccount::custom);
        }
        return new OtherAccount(
                other.accountId(),
                listings,
                call instanceof Step.StartLogging
                        ? Evidence.known(logging(other.status().value(), true))
                        : other.status(),
                call instanceof Step.PutEventSelectors put ? Evidence.known(put.after()) : other.selectors());
    }

    private static Trail updated(Step.UpdateTrail update, Trail copy) {
        Trail.Builder updated = copy.toBuilder().isMultiRegionTrail(true).includeGlobalServiceEvents(true);
        if (update.ofOrganization()) {
            updated.isOrganizationTrail(true);
        }
        return updated.build();
    }

    private static Trail custom(Trail copy) {
        return copy.toBuilder().hasCustomEventSelectors(true).build();
    }

    private void create(Step.CreateTrail create) {
        TrailArn arn = create.trailArn();
        Trail trail = created(create);
        // A listing also says which trails are not there, so one is made up only where nothing else would show the
        // trail, and one that says of no other account's or region's trail that it is not there.
        if (listings.keySet().stream().noneMatch(region -> shows(trail, region))) {
            listings.put(arn.region(), Evidence.known(new TrailListing(List.of(), false)));
        }
        listings.replaceAll((region, listing) -> with(trail, region, listing));
        statuses.put(arn, Evidence.known(logging(Optional.empty(), false)));
        selectors.put(arn, Evidence.known(EventSelectors.defaultSelectors()));
    }

    private static Trail created(Step.CreateTrail create) {
        return Trail.builder()
                .trailArn(create.trailArn())
                .name(create.trailArn().name())
                .s3BucketName(create.s3BucketName())
                .s3KeyPrefix(create.s3KeyPrefix())
                .kmsKeyId(create.kmsKeyId())
                .homeRegion(create.trailArn().region())
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .logFileValidationEnabled(true)
                .hasCustomEventSelectors(false)
                .isOrganizationTrail(false)
                .build();
    }

    private static TrailStatus logging(Optional<TrailStatus> before, boolean isLogging) {
        return before.map(TrailStatus::toBuilder)
                .orElseGet(TrailStatus::builder)
                .isLogging(isLogging)
                .build();
    }

    /** A multi-region trail has a copy in every region. */
    private void showEverywhere(TrailArn arn) {
        List<Trail> copies = new ArrayList<>();
        home(arn).ifPresent(copies::add);
        listings.values().forEach(listing -> listing.value().ifPresent(known -> copies.addAll(copies(arn, known))));
        if (!copies.isEmpty()) {
            listings.replaceAll((region, listing) -> with(copies.get(0), region, listing));
        }
    }

    private Optional<Trail> home(TrailArn arn) {
        return Optional.ofNullable(listings.get(arn.region()))
                .flatMap(Evidence::value)
                .flatMap(listing -> copies(arn, listing).stream().findFirst());
    }

    private static List<Trail> copies(TrailArn arn, TrailListing listing) {
        return listing.trails().stream()
                .filter(trail -> trail.trailArn().equals(arn))
                .toList();
    }

    /** Whether a region's listing shows a multi-region trail: without shadow trails, only at home. */
    private boolean shows(Trail trail, String region) {
        return Optional.ofNullable(listings.get(region))
                .flatMap(Evidence::value)
                .filter(known -> known.includesShadowTrails()
                        || trail.trailArn().region().equals(region))
                .isPresent();
    }

    private Evidence<TrailListing> with(Trail trail, String region, Evidence<TrailListing> listing) {
        Optional<TrailListing> known = listing.value().filter(answer -> shows(trail, region));
        if (known.isEmpty() || !copies(trail.trailArn(), known.get()).isEmpty()) {
            return listing;
        }
        List<Trail> trails = new ArrayList<>(known.get().trails());
        trails.add(trail);
        return Evidence.known(known.get().withTrails(trails));
    }

    private void eachCopy(TrailArn arn, UnaryOperator<Trail> change) {
        eachCopy(listings, arn, change);
    }

    private static void eachCopy(
            SortedMap<String, Evidence<TrailListing>> listings, TrailArn arn, UnaryOperator<Trail> change) {
        listings.replaceAll((region, listing) -> listing.value()
                .map(known -> Evidence.known(known.withTrails(known.trails().stream()
                        .map(trail -> trail.trailArn().equals(arn) ? change.apply(trail) : trail)
                        .toList())))
                .orElse(listing));
    }

    private Optional<TrailStatus> statusBefore(TrailArn arn) {
        return Optional.ofNullable(statuses.get(arn)).flatMap(Evidence::value);
    }

    AccountEvidence evidence() {
        return original.toBuilder()
                .putAllListings(listings)
                .putAllStatuses(statuses)
                .putAllSelectors(selectors)
                .putAllOthers(others)
                .build();
    }
}
