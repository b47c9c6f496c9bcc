package io.github.trailproof.recorded.gather;

import io.github.trailproof.recorded.gather.Obstacle.Lacks;
import io.github.trailproof.recorded.gather.Obstacle.Piece;
import io.github.trailproof.recorded.gather.Obstacle.Several;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose an answer is. The value itself says it, or the account that the user named; else the trails in it, for a trail
 * that is no organization trail is shown to its owner alone; else the file's name and folders. What contradicts this is
 * no guess that is passed over: then it is not clear.
 */
final class Accounts {

    private final Optional<String> named;
    private final Map<String, String> byFolder;

    /**
     * Knows only what the user said.
     *
     * @param named the account of answers that name none
     * @param byFolder the account that the files of a folder are about
     */
    Accounts(Optional<String> named, Map<String, String> byFolder) {
        this.named = named;
        this.byFolder = byFolder;
    }

    /**
     * The account of an answer.
     *
     * @param owners of trails in it that are no organization trails
     */
    String of(Place place, Set<String> owners) throws NoPlaceException {
        Optional<String> own =
                place.account().or(() -> Optional.ofNullable(byFolder.get(PathWords.folder(place.source()))));
        Set<String> path = new PathWords(place.source()).accounts();
        if (own.isPresent() || named.isPresent()) {
            return said(own.or(() -> named).orElseThrow(), own.isPresent() ? Set.of() : path, owners);
        }
        Set<String> best = owners.size() == 1 ? owners : path;
        if (best.isEmpty() && owners.isEmpty()) {
            throw new NoPlaceException(new Lacks(Piece.ACCOUNT));
        }
        if (best.size() != 1) {
            throw several(owners, path);
        }
        String account = best.iterator().next();
        boolean contradicted =
                (!owners.isEmpty() && !owners.contains(account)) || (!path.isEmpty() && !path.contains(account));
        if (contradicted) {
            throw several(owners, path);
        }
        return account;
    }

    private String said(String account, Set<String> path, Set<String> owners) throws NoPlaceException {
        boolean owned = owners.contains(account);
        boolean elsewhere = !path.isEmpty() && !path.contains(account) && !owned;
        if (elsewhere || (!owners.isEmpty() && !owned)) {
            Set<String> all = new TreeSet<>(owners);
            all.add(account);
            throw several(all, path);
        }
        return account;
    }

    private static NoPlaceException several(Collection<String> some, Collection<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return new NoPlaceException(Several.of(Piece.ACCOUNT, all));
    }
}
