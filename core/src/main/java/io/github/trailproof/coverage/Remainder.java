package io.github.trailproof.coverage;

import java.util.List;

/**
 * A box less some others, and a box that lies in what remains. Where few boxes remain each is a remainder by itself, less
 * nothing; where they would be too many to be of use, they are told by what was taken away.
 */
record Remainder(Box base, List<Box> less, Box sample) {

    Remainder {
        less = List.copyOf(less);
    }

    static Remainder of(Box box) {
        return new Remainder(box, List.of(), box);
    }
}
