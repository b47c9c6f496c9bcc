package io.github.trailproof.simulator.service.cloudtrail;

import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of LookupEvents ended. It names the last event and not a place in the list, so that events that are recorded
 * between two pages move nothing.
 */
record LookupToken(Instant time, long number) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,12}) ([0-9]{1,18}) (.*)", Pattern.DOTALL);

    static LookupToken after(RecordedEvent last) {
        return new LookupToken(last.time(), last.number());
    }

    String text(String question) {
        String plain = time.getEpochSecond() + " " + number + " " + question;
        return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a token, which must have been given in answer to the same question. */
    static LookupToken read(String text, String question) {
        Matcher matcher = FORM.matcher(decoded(text));
        if (!matcher.matches() || !matcher.group(3).equals(question)) {
            throw invalid();
        }
        return new LookupToken(
                Instant.ofEpochSecond(Long.parseLong(matcher.group(1))), Long.parseLong(matcher.group(2)));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static ServiceError invalid() {
        return ServiceError.of(
                "InvalidNextTokenException", "the NextToken is not one that was answered to the same question");
    }

    boolean isBefore(RecordedEvent event) {
        return event.time().isBefore(time) || (event.time().equals(time) && event.number() < number);
    }
}
