package io.github.trailproof.recorded.gather;

import io.github.trailproof.evidence.Operation;
import io.github.trailproof.recorded.json.JsonValue.ObjectValue;
import io.github.trailproof.recorded.json.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a value stands, and what the objects around it and its own members say.
 *
 * @param source the file's name
 * @param line the line where the value of the file starts
 * @param path the JSON path
 * @param account the account that was asked
 * @param region the region that was asked
 * @param operation the call
 * @param trails what names the trail, the innermost first
 */
record Place(
        String source,
        long line,
        String path,
        Optional<String> account,
        Optional<String> region,
        Optional<Operation> operation,
        List<String> trails) {

    private static final List<String> ACCOUNT =
            List.of("accountId", "AccountId", "account_id", "Account", "account", "AccountID");
    private static final List<String> REGION = List.of("region", "Region", "RegionName", "region_name", "awsRegion");
    private static final List<String> TRAIL =
            List.of("Name", "name", "TrailName", "trailName", "trail_name", "trailArn", "trail_arn", "TrailARN");

    Place {
        trails = List.copyOf(trails);
    }

    static Place of(String source, long line, String path) {
        return new Place(source, line, path, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** The place of a member's value. */
    Place member(String name) {
        Place inner = new Place(source, line, path + "." + Quoted.plain(name), account, region, operation, trails);
        if (PathWords.isAccount(name)) {
            return inner.withAccount(Optional.of(name));
        }
        if (PathWords.isRegion(name)) {
            return inner.withRegion(Optional.of(name));
        }
        Optional<Operation> call = FailedCall.operation(name);
        return call.isPresent() ? inner.withOperation(call) : inner.withTrail(name);
    }

    /** The place of a list's element. */
    Place item(int index) {
        return new Place(source, line, path + "[" + index + "]", account, region, operation, trails);
    }

    /** The same place with what an object's own members say. */
    Place within(ObjectValue object) {
        Place place = withAccount(first(object, ACCOUNT).filter(PathWords::isAccount))
                .withRegion(first(object, REGION).filter(PathWords::isRegion));
        for (String name : TRAIL) {
            place = object.text(name).map(place::withTrail).orElse(place);
        }
        return place;
    }

    private static Optional<String> first(ObjectValue object, List<String> names) {
        return names.stream().flatMap(name -> object.text(name).stream()).findFirst();
    }

    private Place withAccount(Optional<String> inner) {
        return new Place(source, line, path, inner.or(() -> account), region, operation, trails);
    }

    private Place withRegion(Optional<String> inner) {
        return new Place(source, line, path, account, inner.or(() -> region), operation, trails);
    }

    Place withOperation(Optional<Operation> inner) {
        return new Place(source, line, path, account, region, inner.or(() -> operation), trails);
    }

    Place withTrail(String name) {
        List<String> more = new ArrayList<>(trails.size() + 1);
        more.add(name);
        more.addAll(trails);
        return new Place(source, line, path, account, region, operation, more);
    }

    Unplaced unplaced(ContentKind kind, Obstacle obstacle) {
        return new Unplaced(source, line, path, kind, obstacle, 0);
    }
}
