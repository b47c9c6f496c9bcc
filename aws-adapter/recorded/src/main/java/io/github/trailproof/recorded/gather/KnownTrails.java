package io.github.trailproof.recorded.gather;

import io.github.trailproof.recorded.gather.Obstacle.Lacks;
import io.github.trailproof.recorded.gather.Obstacle.Piece;
import io.github.trailproof.recorded.gather.Obstacle.Several;
import io.github.trailproof.trail.TrailArn;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The trails that accounts were shown, and which of them an answer is about. */
final class KnownTrails {

    private final Map<String, Set<TrailArn>> byAccount = new TreeMap<>();
    private final Map<TrailArn, Set<String>> accounts = new HashMap<>();

    void add(String account, TrailArn arn) {
        byAccount.computeIfAbsent(account, none -> new TreeSet<>()).add(arn);
        accounts.computeIfAbsent(arn, none -> new TreeSet<>()).add(account);
    }

    /** The accounts that were shown a trail, sorted. */
    Set<String> accounts(TrailArn arn) {
        return accounts.getOrDefault(arn, Set.of());
    }

    /**
     * The trail that a value, or its file, names by ARN or by name.
     *
     * @param account the account that was asked, if that is clear
     */
    TrailArn named(Place place, Optional<String> account) throws NoPlaceException {
        for (String name : place.trails()) {
            if (name.startsWith("arn:")) {
                return parsed(name);
            }
        }
        Collection<TrailArn> candidates =
                account.isPresent() ? byAccount.getOrDefault(account.get(), Set.of()) : accounts.keySet();
        for (String name : place.trails()) {
            List<TrailArn> same =
                    candidates.stream().filter(arn -> arn.name().equals(name)).toList();
            if (!same.isEmpty()) {
                return only(place, same);
            }
        }
        PathWords path = new PathWords(place.source());
        List<TrailArn> mentioned =
                candidates.stream().filter(arn -> path.mentions(arn.name())).toList();
        List<TrailArn> parts =
                mentioned.stream().filter(arn -> path.hasPart(arn.name())).toList();
        return only(place, parts.isEmpty() ? mentioned : parts);
    }

    private static TrailArn parsed(String name) throws NoPlaceException {
        try {
            return TrailArn.parse(name);
        } catch (IllegalArgumentException noTrail) {
            throw new NoPlaceException(new Obstacle.Malformed(String.valueOf(noTrail.getMessage())));
        }
    }

    /** The only one; of several with one name, the one whose home is the region that is named. */
    private static TrailArn only(Place place, List<TrailArn> trails) throws NoPlaceException {
        if (trails.isEmpty()) {
            throw new NoPlaceException(new Lacks(Piece.TRAIL));
        }
        Set<String> regions = place.region().map(Set::of).orElseGet(() -> new PathWords(place.source()).regions());
        boolean oneName = trails.stream().map(TrailArn::name).distinct().count() == 1;
        List<TrailArn> left = trails.size() > 1 && oneName && regions.size() == 1
                ? trails.stream().filter(arn -> regions.contains(arn.region())).toList()
                : trails;
        if (left.size() != 1) {
            throw new NoPlaceException(Several.of(
                    Piece.TRAIL, trails.stream().map(TrailArn::toString).toList()));
        }
        return left.get(0);
    }
}
