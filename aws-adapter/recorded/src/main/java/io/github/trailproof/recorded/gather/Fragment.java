package io.github.trailproof.recorded.gather;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.recorded.json.JsonTree;
import io.github.trailproof.recorded.json.JsonValue;
import io.github.trailproof.recorded.json.JsonValue.ObjectValue;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads single answers, as the reader of recorded evidence does: each in the place that it has in an account. */
final class Fragment {

    private static final String ACCOUNT = "000000000000";
    private static final String REGION = "us-east-1";
    private static final String TRAIL = "arn:aws:cloudtrail:us-east-1:000000000000:trail/trail";

    private final Place place;
    private final List<RecordedAccount.Warning> warnings;

    /**
     * Reads what was found at a place.
     *
     * @param warnings gets what is passed over, because it decides nothing
     */
    Fragment(Place place, List<RecordedAccount.Warning> warnings) {
        this.place = place;
        this.warnings = warnings;
    }

    Evidence<TrailListing> listing(ObjectValue answer) throws NoPlaceException {
        return at("describeTrails", REGION, answer)
                .listings()
                .values()
                .iterator()
                .next();
    }

    Trail trail(ObjectValue trail) throws NoPlaceException {
        ObjectValue listing = new ObjectValue(Map.of("trailList", new JsonValue.ListValue(List.of(trail))));
        String prefix = "$.describeTrails." + REGION + ".trailList[0]";
        AccountEvidence read = read(account("describeTrails", new ObjectValue(Map.of(REGION, listing))), prefix);
        return read.listings()
                .values()
                .iterator()
                .next()
                .value()
                .orElseThrow()
                .trails()
                .get(0);
    }

    Evidence<TrailStatus> status(ObjectValue answer) throws NoPlaceException {
        return at("getTrailStatus", TRAIL, answer)
                .statuses()
                .values()
                .iterator()
                .next();
    }

    /** The ARN in the answer is left out: it is not that of the place. */
    Evidence<EventSelectors> selectors(ObjectValue answer) throws NoPlaceException {
        Map<String, JsonValue> members = new LinkedHashMap<>(answer.byName());
        members.remove("TrailARN");
        return at("getEventSelectors", TRAIL, new ObjectValue(members))
                .selectors()
                .values()
                .iterator()
                .next();
    }

    Evidence<EnabledRegions> regions(ObjectValue answer) throws NoPlaceException {
        return read(account("enabledRegions", answer), "$.enabledRegions").enabledRegions();
    }

    /** Reads the evidence of an account. */
    AccountEvidence evidence(ObjectValue account) throws NoPlaceException {
        return read(account, "$");
    }

    private AccountEvidence at(String operation, String key, ObjectValue answer) throws NoPlaceException {
        String shown = key.equals(TRAIL) ? "['" + key + "']" : "." + key;
        return read(account(operation, new ObjectValue(Map.of(key, answer))), "$." + operation + shown);
    }

    private static ObjectValue account(String name, JsonValue value) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("accountId", new JsonValue.TextValue(ACCOUNT));
        members.put("describeTrails", new ObjectValue(Map.of()));
        members.put(name, value);
        return new ObjectValue(members);
    }

    private AccountEvidence read(ObjectValue account, String prefix) throws NoPlaceException {
        try (RecordedEvidenceReader reader =
                RecordedEvidenceReader.of(new ByteArrayInputStream(JsonTree.bytes(account)), "")) {
            Optional<RecordedAccount> read = reader.next();
            if (read.isPresent() && read.get() instanceof RecordedAccount.Readable readable) {
                readable.warnings()
                        .forEach(warning -> warnings.add(new RecordedAccount.Warning(
                                place.source(),
                                place.line(),
                                place.path() + inner(warning.path(), prefix),
                                warning.message())));
                return readable.evidence();
            }
            throw new NoPlaceException(
                    read.isPresent() && read.get() instanceof RecordedAccount.Unreadable unreadable
                            ? malformed(unreadable, prefix)
                            : new Obstacle.Malformed("expected an account, found none"));
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    private static Obstacle malformed(RecordedAccount.Unreadable unreadable, String prefix) {
        String inner = inner(unreadable.path(), prefix);
        return new Obstacle.Malformed(inner.isEmpty() ? unreadable.message() : unreadable.message() + ", at " + inner);
    }

    /** A path within the answer. */
    private static String inner(String path, String prefix) {
        return path.startsWith(prefix) ? path.substring(prefix.length()) : "";
    }
}
