package io.github.trailproof.recorded.gather;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.recorded.gather.Obstacle.Lacks;
import io.github.trailproof.recorded.gather.Obstacle.Piece;
import io.github.trailproof.recorded.gather.Obstacle.Several;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts every answer where it belongs: first those that show trails, then those about single trails, which may name a trail
 * that only the first ones know.
 */
final class Placement {

    private final Collected collected;
    private final Accounts accounts;
    private final KnownTrails trails = new KnownTrails();
    private final Map<String, AccountAnswers> byAccount = new TreeMap<>();
    private final List<Unplaced> unplaced = new ArrayList<>();

    Placement(Collected collected, Optional<String> account) {
        this.collected = collected;
        this.accounts = new Accounts(account, collected.accountsByFolder());
    }

    Gathered gathered() {
        collected
                .evidence()
                .forEach(account ->
                        account.observedTrails().forEach(trail -> trails.add(account.accountId(), trail.trailArn())));
        each(this::placeTrails);
        each(this::placeOthers);
        List<AccountEvidence> evidence = new ArrayList<>(collected.evidence());
        byAccount.values().forEach(account -> evidence.addAll(account.evidence()));
        evidence.sort(Comparator.comparing(AccountEvidence::accountId));
        return new Gathered(evidence, allUnplaced(), collected.warnings());
    }

    private interface Step {
        void place(Answer answer) throws NoPlaceException;
    }

    private void each(Step step) {
        for (Answer answer : collected.answers()) {
            try {
                step.place(answer);
            } catch (NoPlaceException obstacle) {
                unplaced.add(answer.place().unplaced(answer.kind(), obstacle.obstacle()));
            }
        }
    }

    private void placeTrails(Answer answer) throws NoPlaceException {
        if (answer instanceof Answer.Listing listing) {
            place(listing.place(), listing.evidence());
        } else if (answer instanceof Answer.Selected selected) {
            Trail trail = selected.trail();
            String account = accounts.of(
                    selected.place(), Collected.owner(trail).map(Set::of).orElse(Set.of()));
            trails.add(account, trail.trailArn());
            answers(account).selected(trail);
        } else if (answer instanceof Answer.Failed failed && operation(failed.place()) == Operation.DESCRIBE_TRAILS) {
            place(failed.place(), fragment(failed).listing(failed.error()));
        }
    }

    private void place(Place place, Evidence<TrailListing> listing) throws NoPlaceException {
        Set<String> owners = new TreeSet<>();
        listing.value()
                .ifPresent(answer ->
                        answer.trails().forEach(trail -> Collected.owner(trail).ifPresent(owners::add)));
        String account = accounts.of(place, owners);
        answers(account).listing(ListedRegions.of(place, listing.value()), listing);
        listing.value().ifPresent(answer -> answer.trails().forEach(trail -> trails.add(account, trail.trailArn())));
    }

    private void placeOthers(Answer answer) throws NoPlaceException {
        if (answer instanceof Answer.OfTrail ofTrail) {
            TrailArn arn = trails.named(ofTrail.place(), account(ofTrail.place()));
            AccountAnswers account = answers(account(ofTrail, arn));
            ofTrail.status().ifPresent(status -> account.status(arn, status));
            ofTrail.selectors().ifPresent(selectors -> account.selectors(arn, selectors));
        } else if (answer instanceof Answer.Regions regions) {
            answers(accounts.of(regions.place(), Set.of())).regions(regions.evidence());
        } else if (answer instanceof Answer.Failed failed) {
            placeFailed(failed);
        }
    }

    private void placeFailed(Answer.Failed failed) throws NoPlaceException {
        Place place = failed.place();
        switch (operation(place)) {
            case DESCRIBE_TRAILS -> {}
            case GET_TRAIL_STATUS ->
                placeOthers(new Answer.OfTrail(
                        failed.kind(),
                        place,
                        Optional.of(fragment(failed).status(failed.error())),
                        Optional.empty(),
                        Optional.empty()));
            case GET_EVENT_SELECTORS ->
                placeOthers(new Answer.OfTrail(
                        failed.kind(),
                        place,
                        Optional.empty(),
                        Optional.of(fragment(failed).selectors(failed.error())),
                        Optional.empty()));
            case LIST_REGIONS ->
                answers(accounts.of(place, Set.of())).regions(fragment(failed).regions(failed.error()));
            default -> throw new NoPlaceException(new Lacks(Piece.OPERATION));
        }
    }

    private static Fragment fragment(Answer.Failed failed) {
        return new Fragment(failed.place(), new ArrayList<>());
    }

    private static Operation operation(Place place) {
        return place.operation()
                .or(() -> FailedCall.operation(new PathWords(place.source()).name()))
                .or(() -> FailedCall.operation(PathWords.folder(place.source())))
                .orElse(Operation.ASSUME_ROLE);
    }

    /** The account that was asked, if that is clear without the trail. */
    private Optional<String> account(Place place) {
        try {
            return Optional.of(accounts.of(place, Set.of()));
        } catch (NoPlaceException unclear) {
            return Optional.empty();
        }
    }

    /** The account that was asked about a trail: if nothing else says it, the only one that was shown the trail. */
    private String account(Answer.OfTrail answer, TrailArn arn) throws NoPlaceException {
        try {
            return accounts.of(answer.place(), answer.owner().map(Set::of).orElse(Set.of()));
        } catch (NoPlaceException unclear) {
            Set<String> shown = trails.accounts(arn);
            if (!unclear.obstacle().equals(new Lacks(Piece.ACCOUNT)) || shown.isEmpty()) {
                throw unclear;
            }
            if (shown.size() > 1) {
                throw new NoPlaceException(Several.of(Piece.ACCOUNT, shown));
            }
            return shown.iterator().next();
        }
    }

    private AccountAnswers answers(String account) {
        return byAccount.computeIfAbsent(account, AccountAnswers::new);
    }

    /** Those of the files first, each with its like. */
    private List<Unplaced> allUnplaced() {
        Collected all = new Collected();
        collected.unplaced().forEach(all::unplaced);
        unplaced.stream().sorted(Comparator.comparing(Unplaced::source)).forEach(all::unplaced);
        return all.unplaced();
    }
}
