package io.github.trailproof.testkit.recorder;

import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.OtherAccount;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One trail, told from its copies in the listings and the answers about it. */
final class ReplayedTrail {

    private final TrailArn arn;
    private final List<Trail> copies = new ArrayList<>();
    private final Set<String> shownIn = new TreeSet<>();
    private final Set<String> hiddenIn = new TreeSet<>();
    private final TreeSet<String> homes = new TreeSet<>();
    private final Recording covers;
    private final Recording multiRegion;
    private final Recording global;
    private final Set<Boolean> custom;
    private final Recording logging;
    private final Optional<EventSelectors> selectors;
    /** Whether accounts that may answer for the trail were answered different selectors. */
    private final boolean disputed;

    ReplayedTrail(TrailArn arn, AccountEvidence evidence) {
        this.arn = arn;
        evidence.listings()
                .forEach((region, answer) -> answer.value().ifPresent(listing -> {
                    List<Trail> here = listing.trails().stream()
                            .filter(trail -> trail.trailArn().equals(arn))
                            .toList();
                    copies.addAll(here);
                    (here.isEmpty() ? hiddenIn : shownIn).add(region);
                }));
        List<OtherAccount> others = evidence.others(arn);
        others.forEach(other -> other.listings()
                .values()
                .forEach(listing -> listing.value().ifPresent(known -> copies.addAll(known.trails()))));
        homes.add(arn.region());
        copies.forEach(copy -> copy.homeRegion().ifPresent(homes::add));
        hiddenIn.removeIf(region -> !wouldShow(arn, region, evidence));
        covers = covers(arn, evidence) ? Recording.CERTAINLY : Recording.POSSIBLY;
        global = flag(stated(Trail::includeGlobalServiceEvents));
        multiRegion = multiRegion(mayBeHomedWhereNotEnabled(arn, evidence));
        custom = stated(Trail::hasCustomEventSelectors);
        logging = flag(
                Stream.concat(Stream.of(evidence.status(arn)), others.stream().map(OtherAccount::status))
                        .flatMap(status -> status.value().stream())
                        .flatMap(status -> status.isLogging().stream())
                        .collect(Collectors.toSet()));
        Set<EventSelectors> answers = Stream.concat(
                        Stream.of(evidence.selectors(arn)), others.stream().map(OtherAccount::selectors))
                .flatMap(answer -> answer.value().stream())
                .collect(Collectors.toSet());
        disputed = answers.size() > 1;
        selectors = answers.stream().findFirst();
    }

    /** A listing without shadow trails shows the account's own trails of that region, and nothing else. */
    private boolean wouldShow(TrailArn arn, String region, AccountEvidence evidence) {
        boolean ownAtHome = arn.accountId().equals(evidence.accountId()) && homes.contains(region);
        return ownAtHome
                || Optional.ofNullable(evidence.listings().get(region))
                        .flatMap(Evidence::value)
                        .filter(TrailListing::includesShadowTrails)
                        .isPresent();
    }

    private Set<Boolean> stated(Function<Trail, Optional<Boolean>> flag) {
        return copies.stream().flatMap(copy -> flag.apply(copy).stream()).collect(Collectors.toSet());
    }

    /** A flag that nobody states, or that copies state differently, decides nothing. */
    private static Recording flag(Set<Boolean> stated) {
        return stated.size() == 1 ? Recording.of(stated.contains(true)) : Recording.POSSIBLY;
    }

    /** An organization trail covers only the members that enabled its home region. */
    private boolean mayBeHomedWhereNotEnabled(TrailArn arn, AccountEvidence evidence) {
        if (arn.accountId().equals(evidence.accountId())) {
            return false;
        }
        return !RegionsThatAreThere.of(evidence).containsAll(homes);
    }

    /** A trail covers its own account, and an organization trail the members; nothing reaches beyond its partition. */
    private boolean covers(TrailArn arn, AccountEvidence evidence) {
        Set<String> partitions = new TreeSet<>(Set.of(evidence.effectivePartition()));
        shownIn.forEach(region -> partitions.add(Partitions.of(region)));
        boolean inOnePartition = partitions.equals(Set.of(arn.partition()));
        boolean own = arn.accountId().equals(evidence.accountId());
        return inOnePartition
                && !ownerLacks(arn, evidence)
                && (own || stated(Trail::isOrganizationTrail).equals(Set.of(true)));
    }

    /** The account in the ARN listed the trail's home region, and was shown no such trail. */
    private static boolean ownerLacks(TrailArn arn, AccountEvidence evidence) {
        for (OtherAccount other : evidence.others(arn)) {
            Optional<TrailListing> home =
                    Optional.ofNullable(other.listings().get(arn.region())).flatMap(Evidence::value);
            if (other.accountId().equals(arn.accountId())
                    && home.filter(listing -> listing.trails().isEmpty()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** A multi-region trail has global service events and shows in every listing; else one of the facts is not one. */
    private Recording multiRegion(boolean elsewhere) {
        Recording said = flag(stated(Trail::isMultiRegionTrail));
        boolean contradicted = stated(Trail::includeGlobalServiceEvents).contains(false)
                || !hiddenIn.isEmpty()
                || homes.size() > 1
                || isHomeNoRegion()
                || elsewhere;
        return said == Recording.CERTAINLY && contradicted ? Recording.POSSIBLY : said;
    }

    TrailArn arn() {
        return arn;
    }

    /** The regions that it is or may be at home in. */
    Set<String> homes() {
        return homes.stream().filter(ReplayedTrail::isRegion).collect(Collectors.toSet());
    }

    /** Words and a number, such as {@code eu-west-1}. */
    private static boolean isRegion(String home) {
        String[] parts = home.split("-", -1);
        boolean words = parts.length > 2 && parts[0].matches("[a-z][a-z]+");
        for (int part = 1; part < parts.length - 1; part++) {
            words &= parts[part].matches("[a-z]+");
        }
        return words && parts[parts.length - 1].matches("[0-9]+");
    }

    private boolean isHomeNoRegion() {
        return !homes.stream().allMatch(ReplayedTrail::isRegion);
    }

    /**
     * Whether the trail records an event.
     *
     * @param event the event
     * @param place the region that records it, or none for a region that nobody named
     */
    Recording records(ManagementEvent event, Optional<String> place) {
        Recording atHome = atHome(place);
        if (event.scope().kind() == Scope.Kind.GLOBAL_SERVICES) {
            atHome = atHome.and(global);
        }
        return covers.and(multiRegion.or(atHome)).and(logging).and(takes(event));
    }

    /** Whether the trail records a data event. The default selector takes none. */
    Recording records(DataEvent event) {
        Recording reaches = multiRegion.or(atHome(Optional.of(event.region())));
        return covers.and(reaches).and(logging).and(takes(event));
    }

    private Recording takes(DataEvent event) {
        if (disputed) {
            return Recording.POSSIBLY;
        }
        boolean settled = custom.equals(Set.of(false));
        Optional<Recording> taken = selectors
                .filter(answer -> !answer.eventSelectors().isEmpty()
                        || !answer.advancedEventSelectors().isEmpty())
                .map(answer -> ReplayedDataSelectors.take(answer, event));
        if (taken.isEmpty()) {
            return settled ? Recording.NOT : Recording.POSSIBLY;
        }
        return custom.contains(false) ? taken.get().and(Recording.POSSIBLY) : taken.get();
    }

    private Recording atHome(Optional<String> place) {
        if (isHomeNoRegion()) {
            return Recording.POSSIBLY;
        }
        if (place.filter(homes::contains).isEmpty()) {
            return Recording.NOT;
        }
        boolean settled = homes.size() == 1 && !hiddenIn.contains(homes.first());
        return settled ? Recording.CERTAINLY : Recording.POSSIBLY;
    }

    /** HasCustomEventSelectors false is that the default selector, which takes everything, is in force. */
    private Recording takes(ManagementEvent event) {
        if (disputed) {
            return Recording.POSSIBLY;
        }
        Optional<EventSelectors> answered =
                selectors.filter(answer -> !answer.eventSelectors().isEmpty()
                        || !answer.advancedEventSelectors().isEmpty());
        if (answered.isEmpty()) {
            return custom.equals(Set.of(false)) ? Recording.CERTAINLY : Recording.POSSIBLY;
        }
        Recording taken = ReplayedSelectors.take(answered.get(), event);
        return custom.contains(false) ? taken.or(Recording.POSSIBLY) : taken;
    }
}
