package io.github.trailproof.history.timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/** Spans of time in whole seconds, as records have them. */
final class Times {

    /** How wrong the clock of whoever collects evidence may be. */
    private static final int CLOCK_SECONDS = 60;

    private Times() {}

    /** The next whole second, unless it is one. */
    static Instant up(Instant time) {
        Instant down = down(time);
        return down.equals(time) ? time : down.plusSeconds(1);
    }

    static Instant down(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Every second in which evidence may have been true. */
    static Window widened(Instant from, Instant to) {
        return new Window(
                down(from.minusSeconds(CLOCK_SECONDS)),
                down(to.plusSeconds(CLOCK_SECONDS)).plusSeconds(1));
    }

    /** The union, sorted and without overlaps. Seconds that are not wholly inside are left out. */
    static List<Window> union(List<Window> windows) {
        List<Window> sorted = new ArrayList<>();
        for (Window window : windows) {
            Instant from = up(window.from());
            if (from.isBefore(down(window.to()))) {
                sorted.add(new Window(from, down(window.to())));
            }
        }
        sorted.sort(Comparator.comparing(Window::from));
        List<Window> union = new ArrayList<>();
        for (Window window : sorted) {
            int last = union.size() - 1;
            if (last >= 0 && !window.from().isAfter(union.get(last).to())) {
                Window before = union.get(last);
                Instant to = window.to().isAfter(before.to()) ? window.to() : before.to();
                union.set(last, new Window(before.from(), to));
            } else {
                union.add(window);
            }
        }
        return union;
    }

    /** The same times without some seconds, which part them. */
    static List<Window> without(List<Window> windows, SortedSet<Instant> seconds) {
        List<Window> left = new ArrayList<>();
        for (Window window : windows) {
            Instant from = window.from();
            for (Instant second : seconds.subSet(window.from(), window.to())) {
                if (from.isBefore(second)) {
                    left.add(new Window(from, second));
                }
                from = second.plusSeconds(1);
            }
            if (from.isBefore(window.to())) {
                left.add(new Window(from, window.to()));
            }
        }
        return left;
    }

    /** The times that are in both. */
    static List<Window> intersection(List<Window> some, List<Window> others) {
        List<Window> common = new ArrayList<>();
        for (Window one : some) {
            for (Window other : others) {
                Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
                Instant to = one.to().isBefore(other.to()) ? one.to() : other.to();
                if (from.isBefore(to)) {
                    common.add(new Window(from, to));
                }
            }
        }
        return common;
    }
}
