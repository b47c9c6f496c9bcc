package io.github.trailproof.coverage.sets;

import java.util.List;

/**
 * A box less some others, and a box that lies in what remains. Where few boxes remain each is a remainder by itself, less
 * nothing; where they would be too many to be of use, they are told by what was taken away.
 */
public record Remainder(Box base, List<Box> less, Box sample) {

    public Remainder {
        less = List.copyOf(less);
    }

    public static Remainder of(Box box) {
        return new Remainder(box, List.of(), box);
    }
}
