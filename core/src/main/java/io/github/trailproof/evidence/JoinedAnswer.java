package io.github.trailproof.evidence;

import io.github.trailproof.evidence.Evidence.Known;
import io.github.trailproof.evidence.Evidence.Missing;
import io.github.trailproof.evidence.MissingEvidence.AnswersDiffer;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The answers to one question, of which those count that no later one replaces: the latest of those with a time, and all
 * without. If these are alike, they are the answer.
 *
 * @param <T> what the call answers
 */
final class JoinedAnswer<T> {

    /** To show that answers differ, two of them are enough: those found first. */
    private static final int MOST = 2;

    /** Any one cause will do, but for the one that says nothing; the order makes the choice depend on nothing else. */
    private static final Comparator<MissingEvidence> CAUSES = Comparator.comparing(
                    (MissingEvidence missing) -> missing.cause() instanceof NotAsked)
            .thenComparing(Comparator.naturalOrder());

    /** An answer, what of it is compared, and the first place where it, or one like it, was found. */
    record Candidate<T>(Known<T> answer, Object content, EvidencePlace place) {}

    private final Function<T, ?> content;
    private final ToIntFunction<T> size;
    private final Comparator<Known<T>> fuller;

    private final List<Candidate<T>> latest = new ArrayList<>(1);
    private final List<Candidate<T>> withoutTime = new ArrayList<>(1);
    private Optional<Instant> time = Optional.empty();
    private Optional<MissingEvidence> missing = Optional.empty();

    /**
     * Starts with no answer.
     *
     * @param content what of an answer is compared
     * @param size how much an answer holds
     */
    JoinedAnswer(Function<T, ?> content, ToIntFunction<T> size) {
        this(content, size, answer -> Instant.MIN);
    }

    /** The same, where of answers that are alike the one with the later time is taken. */
    JoinedAnswer(Function<T, ?> content, ToIntFunction<T> size, Function<T, Instant> moment) {
        this.content = content;
        this.size = size;
        this.fuller = Comparator.comparing(
                        (Known<T> known) -> known.providedBy().isEmpty())
                .thenComparing(known -> moment.apply(known.answer()))
                .thenComparing(Known::toString);
    }

    /** Adds an answer, or why there was none; returns by how much more is held. */
    long add(Evidence<T> evidence, Optional<Instant> at, EvidencePlace place) {
        if (evidence instanceof Missing<T> none) {
            missing = Stream.concat(missing.stream(), Stream.of(none.reason())).min(CAUSES);
            return 0;
        }
        long before = held();
        add(new Candidate<>((Known<T>) evidence, content.apply(((Known<T>) evidence).answer()), place), at);
        return held() - before;
    }

    private void add(Candidate<T> candidate, Optional<Instant> at) {
        if (at.isEmpty()) {
            add(candidate, withoutTime);
            return;
        }
        if (time.filter(at.get()::isBefore).isPresent()) {
            return;
        }
        if (!time.equals(at)) {
            latest.clear();
            time = at;
        }
        add(candidate, latest);
    }

    private void add(Candidate<T> candidate, List<Candidate<T>> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).content().equals(candidate.content())) {
                candidates.set(i, merged(candidates.get(i), candidate));
                return;
            }
        }
        candidates.add(candidate);
        candidates.sort(Comparator.comparing(Candidate::place));
        if (candidates.size() > MOST) {
            candidates.remove(MOST);
        }
    }

    private Candidate<T> merged(Candidate<T> one, Candidate<T> other) {
        Known<T> answer = fuller.compare(one.answer(), other.answer()) >= 0 ? one.answer() : other.answer();
        EvidencePlace place = one.place().compareTo(other.place()) <= 0 ? one.place() : other.place();
        return new Candidate<>(answer, one.content(), place);
    }

    private long held() {
        return Stream.concat(latest.stream(), withoutTime.stream())
                .mapToLong(candidate -> 1 + size.applyAsInt(candidate.answer().answer()))
                .sum();
    }

    /** The time of those that count, if each of them has one. */
    Optional<Instant> time() {
        return withoutTime.isEmpty() ? time : Optional.empty();
    }

    /** The answer, if there is one and no other counts. */
    Optional<Known<T>> agreed() {
        return different().size() == 1 ? Optional.of(different().get(0).answer()) : Optional.empty();
    }

    /**
     * The answer, or why there is none.
     *
     * @param reason the note for a cause that is found here
     */
    Evidence<T> joined(Function<Cause, MissingEvidence> reason) {
        List<Candidate<T>> different = different();
        return switch (different.size()) {
            case 0 -> Evidence.missing(missing.orElseGet(() -> reason.apply(new NotAsked())));
            case 1 -> different.get(0).answer();
            default ->
                Evidence.missing(reason.apply(new AnswersDiffer(
                        different.get(0).place(), different.get(1).place())));
        };
    }

    /** The answers that count, those that are alike as one, by the places where they were found. */
    List<Candidate<T>> different() {
        List<Candidate<T>> different = new ArrayList<>(latest);
        for (Candidate<T> candidate : withoutTime) {
            boolean known = latest.stream().anyMatch(one -> one.content().equals(candidate.content()));
            if (!known) {
                different.add(candidate);
            }
        }
        different.sort(Comparator.comparing(Candidate::place));
        return different;
    }
}
