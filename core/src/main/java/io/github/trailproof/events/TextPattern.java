package io.github.trailproof.events;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of texts, described as a person would: one text, or all that start and end in a certain way, except some.
 *
 * @param equalTo the one text, if it is one; then nothing else is said
 * @param startsWith what the texts start with, empty for anything
 * @param endsWith what they end with, empty for anything
 * @param notEquals texts that are left out, sorted
 * @param notStartsWith beginnings that are left out, sorted
 * @param notEndsWith endings that are left out, sorted
 */
public record TextPattern(
        Optional<String> equalTo,
        String startsWith,
        String endsWith,
        List<String> notEquals,
        List<String> notStartsWith,
        List<String> notEndsWith) {

    /** Copies the lists. */
    public TextPattern {
        notEquals = List.copyOf(notEquals);
        notStartsWith = List.copyOf(notStartsWith);
        notEndsWith = List.copyOf(notEndsWith);
    }

    /** Obtains the set of one text. */
    public static TextPattern one(String text) {
        return new TextPattern(Optional.of(text), "", "", List.of(), List.of(), List.of());
    }

    /** Whether a text is in the set. */
    public boolean matches(String text) {
        if (equalTo.isPresent()) {
            return equalTo.get().equals(text);
        }
        return text.startsWith(startsWith)
                && text.endsWith(endsWith)
                && !notEquals.contains(text)
                && notStartsWith.stream().noneMatch(text::startsWith)
                && notEndsWith.stream().noneMatch(text::endsWith);
    }

    /** Whether it is every text but some: neither one text nor a certain start or end. */
    public boolean isEverythingExcept() {
        return equalTo.isEmpty()
                && startsWith.isEmpty()
                && endsWith.isEmpty()
                && !exceptions().isEmpty();
    }

    /** What is left out, in short: {@code kms.amazonaws.com}, {@code kms*}, {@code *.com}. */
    public List<String> exceptions() {
        return Stream.of(
                        notEquals.stream(),
                        notStartsWith.stream().map(prefix -> prefix + "*"),
                        notEndsWith.stream().map(suffix -> "*" + suffix))
                .flatMap(part -> part)
                .toList();
    }

    /** The set in short: {@code kms.amazonaws.com}, {@code kms*}, {@code * except kms.amazonaws.com}. */
    @Override
    public String toString() {
        if (equalTo.isPresent()) {
            return equalTo.get();
        }
        String base = startsWith + "*" + endsWith;
        List<String> exceptions = exceptions();
        return exceptions.isEmpty()
                ? base
                : base + exceptions.stream().collect(Collectors.joining(", ", " except ", ""));
    }
}
