package io.github.trailproof.lookup;

import io.github.trailproof.history.timeline.Window;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/** Times in whole seconds, as sorted windows without overlaps. */
final class Stretches {

    private Stretches() {}

    static Instant up(Instant time) {
        Instant down = time.truncatedTo(ChronoUnit.SECONDS);
        return down.equals(time) ? time : down.plusSeconds(1);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static List<Window> with(Collection<Window> windows, Window added) {
        List<Window> sorted = new ArrayList<>(windows);
        sorted.add(added);
        sorted.sort(Comparator.comparing(Window::from));
        List<Window> union = new ArrayList<>();
        for (Window window : sorted) {
            int last = union.size() - 1;
            if (last >= 0 && !window.from().isAfter(union.get(last).to())) {
                Window before = union.get(last);
                union.set(last, new Window(before.from(), later(before.to(), window.to())));
            } else if (window.from().isBefore(window.to())) {
                union.add(window);
            }
        }
        return List.copyOf(union);
    }

    /** The parts of a window that none of the others covers. */
    static List<Window> missing(Window wanted, List<Window> known) {
        List<Window> missing = new ArrayList<>();
        Instant from = wanted.from();
        for (Window window : known) {
            Instant to = earlier(window.from(), wanted.to());
            if (from.isBefore(to)) {
                missing.add(new Window(from, to));
            }
            from = later(from, window.to());
        }
        if (from.isBefore(wanted.to())) {
            missing.add(new Window(from, wanted.to()));
        }
        return missing;
    }

    static List<Window> common(List<Window> some, List<Window> others) {
        List<Window> common = new ArrayList<>();
        for (Window one : some) {
            for (Window other : others) {
                Instant from = later(one.from(), other.from());
                Instant to = earlier(one.to(), other.to());
                if (from.isBefore(to)) {
                    common.add(new Window(from, to));
                }
            }
        }
        return common;
    }

    static List<Window> since(List<Window> windows, Instant time) {
        return common(windows, List.of(new Window(time, Instant.MAX)));
    }

    static List<Window> without(List<Window> windows, SortedSet<Instant> seconds) {
        List<Window> left = windows;
        for (Instant second : seconds) {
            left = common(
                    left, List.of(new Window(Instant.MIN, second), new Window(second.plusSeconds(1), Instant.MAX)));
        }
        return left;
    }
}
