package io.github.trailproof.simulator.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a long list.
 *
 * @param items those of this page
 * @param nextToken asks for the next page, if there is one
 */
public record Pages<T>(List<T> items, Optional<String> nextToken) {

    private static final Pattern TOKEN = Pattern.compile("from ([0-9]{1,9})");

    /** Obtains the page that a token asks for; without one the first. */
    public static <T> Pages<T> of(List<T> all, Optional<String> token, int size, Supplier<ServiceError> badToken) {
        int from = token.map(
                        text -> from(text).filter(start -> start < all.size()).orElseThrow(badToken))
                .orElse(0);
        int to = (int) Math.min(all.size(), (long) from + size);
        Optional<String> next = to < all.size() ? Optional.of(token(to)) : Optional.empty();
        return new Pages<>(all.subList(from, to), next);
    }

    private static String token(int from) {
        return Base64.getUrlEncoder().encodeToString(("from " + from).getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<Integer> from(String token) {
        try {
            Matcher matcher =
                    TOKEN.matcher(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII));
            return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
