package io.github.trailproof.history.timeline;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.OtherAccount;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.history.timeline.FacetTrack.Held;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What one evidence says of single facets. What contradicts itself, in the evidence or among accounts, says nothing. */
final class SnapshotClaims {

    /** How long collecting took, where the evidence does not say it. */
    private static final int USUAL_SECONDS = 60;

    private final AccountEvidence evidence;
    private final Window time;

    private SnapshotClaims(AccountEvidence evidence, Window time) {
        this.evidence = evidence;
        this.time = time;
    }

    /** Reads evidence; empty if it does not say when it was collected. */
    static Optional<SnapshotClaims> of(AccountEvidence evidence) {
        return evidence.collectedAt().map(at -> {
            Instant from =
                    evidence.collectedFrom().filter(begun -> !begun.isAfter(at)).orElse(at.minusSeconds(USUAL_SECONDS));
            return new SnapshotClaims(evidence, Times.widened(from, at));
        });
    }

    AccountEvidence evidence() {
        return evidence;
    }

    /** When what it says was so, at some instant. */
    Window time() {
        return time;
    }

    SortedSet<TrailArn> trails() {
        TreeSet<TrailArn> arns = new TreeSet<>(evidence.statuses().keySet());
        arns.addAll(evidence.selectors().keySet());
        evidence.observedTrails().forEach(trail -> arns.add(trail.trailArn()));
        return arns;
    }

    /** The owners of organization trails that some listing shows: of one, whose member the account is. */
    SortedSet<String> managementAccounts() {
        TreeSet<String> managers = new TreeSet<>();
        evidence.observedTrails().stream()
                .filter(trail -> trail.isOrganizationTrail() == Flag.TRUE)
                .map(ObservedTrail::trailArn)
                .filter(arn -> !arn.isOwnedBy(evidence.accountId()))
                .forEach(arn -> managers.add(arn.accountId()));
        return managers;
    }

    /** Whether the listing of a region answered, so that it shows every trail at home there. */
    boolean lists(String region) {
        return Optional.ofNullable(evidence.listings().get(region))
                .flatMap(Evidence::value)
                .isPresent();
    }

    /** Whether some listing shows the trails of the account's organization too. */
    boolean listsShadowTrails() {
        return evidence.listings().values().stream()
                .anyMatch(listing -> listing.value()
                        .filter(TrailListing::includesShadowTrails)
                        .isPresent());
    }

    Optional<Presence> presence(TrailArn arn) {
        Optional<ObservedTrail> observed = evidence.observedTrails().stream()
                .filter(trail -> trail.trailArn().equals(arn))
                .findFirst();
        if (observed.isPresent()) {
            return presence(observed.get());
        }
        boolean wouldShow = arn.isOwnedBy(evidence.accountId()) ? lists(arn.region()) : listsShadowTrails();
        return wouldShow ? Optional.of(Presence.ABSENT) : Optional.empty();
    }

    private Optional<Presence> presence(ObservedTrail trail) {
        boolean disputed = isContradictory(trail.isMultiRegionTrail())
                || isContradictory(trail.includeGlobalServiceEvents())
                || isContradictory(trail.isOrganizationTrail())
                || trail.homeContradiction().isPresent()
                || trail.notListedIn().contains(trail.homeRegion())
                || (trail.isMultiRegionTrail() == Flag.TRUE
                        && !trail.notListedIn().isEmpty())
                || evidence.others(trail.trailArn()).stream().anyMatch(other -> other.ownsAndLacks(trail.trailArn()));
        if (disputed) {
            return Optional.empty();
        }
        return Optional.of(Presence.of(Trail.builder()
                .trailArn(trail.trailArn())
                .isMultiRegionTrail(value(trail.isMultiRegionTrail()))
                .includeGlobalServiceEvents(value(trail.includeGlobalServiceEvents()))
                .isOrganizationTrail(value(trail.isOrganizationTrail()))
                .homeRegion(trail.homeRegion())
                .build()));
    }

    private static boolean isContradictory(Flag flag) {
        return flag == Flag.CONTRADICTORY;
    }

    private static Optional<Boolean> value(Flag flag) {
        return flag == Flag.ABSENT ? Optional.empty() : Optional.of(flag == Flag.TRUE);
    }

    Optional<Boolean> logging(TrailArn arn) {
        return status(arn).flatMap(TrailStatus::isLogging);
    }

    /**
     * How long a trail had been logging, or not logging, when it was asked about. An answer has the times at which logging
     * last started and last stopped, so it was as it is from the later of them on. Whether a call that starts what is started
     * already moves its time is not documented, so what lies between the two is not told.
     */
    Optional<Held<Boolean>> loggingSince(TrailArn arn) {
        Optional<TrailStatus> status = status(arn);
        Optional<Boolean> logging = status.flatMap(TrailStatus::isLogging);
        Optional<Instant> started = status.flatMap(TrailStatus::startLoggingTime);
        Optional<Instant> stopped = status.flatMap(TrailStatus::stopLoggingTime);
        if (logging.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> since = logging.get() ? started : stopped;
        Optional<Instant> other = logging.get() ? stopped : started;
        return since.filter(begun -> other.filter(time -> !time.isBefore(begun)).isEmpty())
                .map(Times::down)
                .filter(begun -> begun.isBefore(time.from()))
                .map(begun -> new Held<>(new Window(begun, time.from()), logging.get()));
    }

    /** What the account itself was answered; another account's answer was given at another time. */
    private Optional<TrailStatus> status(TrailArn arn) {
        Optional<Boolean> own = evidence.status(arn).value().flatMap(TrailStatus::isLogging);
        boolean disputed = evidence.others(arn).stream()
                .map(OtherAccount::status)
                .flatMap(status -> status.value().stream())
                .anyMatch(status ->
                        status.isLogging().isPresent() && !status.isLogging().equals(own));
        return disputed ? Optional.empty() : answered(evidence.status(arn));
    }

    private static <T> Optional<T> answered(Evidence<T> answer) {
        return answer instanceof Evidence.Known<T> known && known.providedBy().isEmpty()
                ? Optional.of(known.answer())
                : Optional.empty();
    }

    Optional<EventSelectors> selectors(TrailArn arn) {
        Flag custom = evidence.observedTrails().stream()
                .filter(trail -> trail.trailArn().equals(arn))
                .findFirst()
                .map(ObservedTrail::hasCustomEventSelectors)
                .orElse(Flag.ABSENT);
        Optional<EventSelectors> own = answered(evidence.selectors(arn));
        Optional<EventSelectors> said = evidence.selectors(arn).value();
        boolean disputed = custom == Flag.CONTRADICTORY
                || evidence.others(arn).stream()
                        .map(OtherAccount::selectors)
                        .flatMap(answer -> answer.value().stream())
                        .anyMatch(answer -> !Optional.of(answer).equals(said));
        if (disputed) {
            return Optional.empty();
        }
        if (custom != Flag.FALSE) {
            return own;
        }
        EventSelectors byDefault = EventSelectors.defaultSelectors();
        return own.isEmpty() || own.get().equals(byDefault) ? Optional.of(byDefault) : Optional.empty();
    }
}
