package io.github.trailproof.recorded.gather;

import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.recorded.gather.Obstacle.Lacks;
import io.github.trailproof.recorded.gather.Obstacle.Piece;
import io.github.trailproof.recorded.gather.Obstacle.Several;
import io.github.trailproof.trail.Trail;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which region listed trails. The value itself says it; else the file's name and folders; else a trail in it of one
 * region, for it is listed in its home region alone. What contradicts this is not passed over.
 */
final class ListedRegions {

    private ListedRegions() {}

    static String of(Place place, Optional<TrailListing> listing) throws NoPlaceException {
        Set<String> homes = new TreeSet<>();
        listing.ifPresent(answer -> answer.trails().stream()
                .filter(trail -> trail.isMultiRegionTrail().equals(Optional.of(false)))
                .map(ListedRegions::home)
                .forEach(homes::add));
        Set<String> said = place.region().map(Set::of).orElseGet(() -> new PathWords(place.source()).regions());
        Set<String> best = said.size() == 1 ? said : homes;
        if (said.isEmpty() && homes.isEmpty()) {
            throw new NoPlaceException(new Lacks(Piece.REGION));
        }
        String region = best.size() == 1 ? best.iterator().next() : "";
        boolean agreed = (said.isEmpty() || said.contains(region)) && (homes.isEmpty() || homes.equals(Set.of(region)));
        if (!agreed) {
            Set<String> all = new TreeSet<>(said);
            all.addAll(homes);
            throw new NoPlaceException(Several.of(Piece.REGION, all));
        }
        return region;
    }

    private static String home(Trail trail) {
        return trail.homeRegion().orElse(trail.trailArn().region());
    }
}
