package io.github.trailproof.recorded.gather;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.gather.Obstacle.ProvesNothing;
import io.github.trailproof.recorded.json.JsonValue.ObjectValue;
import io.github.trailproof.trail.Trail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found in the files, read and in its order. */
final class Collected {

    private final List<AccountEvidence> evidence = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Unplaced> unplaced = new ArrayList<>();
    private final List<RecordedAccount.Warning> warnings = new ArrayList<>();
    private final Map<String, String> accountsByFolder = new HashMap<>();

    /** Takes an object whose kind is known. */
    void found(ContentKind kind, ObjectValue object, Place place) {
        try {
            take(kind, object, place);
        } catch (NoPlaceException malformed) {
            unplaced(place.unplaced(kind, malformed.obstacle()));
        }
    }

    private void take(ContentKind kind, ObjectValue object, Place place) throws NoPlaceException {
        Fragment fragment = new Fragment(place, warnings);
        switch (kind) {
            case EVIDENCE -> evidence.add(fragment.evidence(object));
            case DESCRIBE_TRAILS -> answers.add(new Answer.Listing(kind, place, fragment.listing(object)));
            case GET_TRAIL_STATUS ->
                answers.add(new Answer.OfTrail(
                        kind, place, Optional.of(fragment.status(object)), Optional.empty(), Optional.empty()));
            case GET_EVENT_SELECTORS ->
                answers.add(new Answer.OfTrail(
                        kind, place, Optional.empty(), Optional.of(fragment.selectors(object)), Optional.empty()));
            case FAILED_CALL -> failed(place, FailedCall.asEvidence(object));
            case ENABLED_REGIONS -> answers.add(new Answer.Regions(kind, place, fragment.regions(object)));
            case TRAILS, CUSTODIAN ->
                selected(
                        kind,
                        place,
                        object,
                        object.object("c7n:TrailStatus"),
                        object.object("c7n:TrailEventSelectors"));
            case STEAMPIPE ->
                selected(
                        kind,
                        place,
                        SteampipeRow.trail(object),
                        SteampipeRow.status(object),
                        SteampipeRow.selectors(object));
            case CUSTODIAN_METADATA ->
                CustodianMetadata.account(object)
                        .ifPresent(account -> accountsByFolder.put(PathWords.folder(place.source()), account));
            default -> unplaced(place.unplaced(kind, new ProvesNothing()));
        }
    }

    /** Takes a trail of a list that may be a selection, with the answers about it. */
    private void selected(
            ContentKind kind,
            Place place,
            ObjectValue trail,
            Optional<ObjectValue> status,
            Optional<ObjectValue> selectors)
            throws NoPlaceException {
        Fragment fragment = new Fragment(place, warnings);
        Trail read = fragment.trail(trail);
        Place ofTrail = place.withTrail(read.trailArn().toString());
        Optional<String> owner = owner(read);
        answers.add(new Answer.Selected(kind, ofTrail, read));
        if (status.isPresent() || selectors.isPresent()) {
            answers.add(new Answer.OfTrail(
                    kind,
                    ofTrail,
                    status.isPresent() ? Optional.of(fragment.status(status.get())) : Optional.empty(),
                    selectors.isPresent() ? Optional.of(fragment.selectors(selectors.get())) : Optional.empty(),
                    owner));
        }
    }

    /** The one account that is shown a trail, if it is no organization trail. */
    static Optional<String> owner(Trail trail) {
        return trail.isOrganizationTrail().equals(Optional.of(false))
                ? Optional.of(trail.trailArn().accountId())
                : Optional.empty();
    }

    void failed(Place place, ObjectValue error) {
        answers.add(new Answer.Failed(ContentKind.FAILED_CALL, place, error));
    }

    void unplaced(Unplaced value) {
        int last = unplaced.size() - 1;
        for (int index = last; index >= 0 && unplaced.get(index).source().equals(value.source()); index--) {
            if (unplaced.get(index).isLike(value)) {
                unplaced.set(index, unplaced.get(index).again());
                return;
            }
        }
        unplaced.add(value);
    }

    List<AccountEvidence> evidence() {
        return evidence;
    }

    List<Answer> answers() {
        return answers;
    }

    List<Unplaced> unplaced() {
        return unplaced;
    }

    List<RecordedAccount.Warning> warnings() {
        return warnings;
    }

    /** The accounts that Cloud Custodian names for the folders of its resources. */
    Map<String, String> accountsByFolder() {
        return accountsByFolder;
    }
}
