package io.github.trailproof.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as a request should carry them. */
final class Lists {

    private Lists() {}

    /** An empty list is left out: the service wants at least one value where it gets a list of them. */
    static <T> @Nullable List<T> orAbsent(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
