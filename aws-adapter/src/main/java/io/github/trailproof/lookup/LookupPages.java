package io.github.trailproof.lookup;

import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.history.timeline.Window;
import io.github.trailproof.mapping.SdkErrors;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;

/**
 * The pages of one question. The newest events come first, so each page settles the time from its oldest event on, even
 * where the pages after it are refused; what is missing is asked the next time.
 */
final class LookupPages {

    private static final int MOST_ON_A_PAGE = 50;

    /** Far more than ninety days of one name can have; it ends a service that never comes to an end. */
    private static final int MOST_PAGES = 10_000;

    /** Makes a call. */
    interface Caller {
        /**
         * Asks for a page.
         *
         * @throws RefusedCallException if it is refused
         */
        LookupEventsResponse page(Lookup lookup, LookupEventsRequest request) throws InterruptedException;
    }

    private final Lookup lookup;
    private final Answers answers;
    private final LookupSettings settings;
    private final Caller caller;
    private Instant oldest = Instant.MAX;
    private boolean isInOrder = true;

    LookupPages(Lookup lookup, Answers answers, LookupSettings settings, Caller caller) {
        this.lookup = lookup;
        this.answers = answers;
        this.settings = settings;
        this.caller = caller;
    }

    /** Asks for the events of a time; gives why, if that was refused. */
    Optional<Failed> read(Window time) throws InterruptedException {
        Window asked = new Window(
                Stretches.earlier(Stretches.later(time.from(), settings.oldestKept()), time.to()), time.to());
        if (asked.from().equals(asked.to())) {
            // It has become too old to be kept since the run began.
            return Optional.empty();
        }
        answers.asking(lookup);
        LookupEventsRequest.Builder request = LookupEventsRequest.builder()
                .lookupAttributes(LookupAttribute.builder()
                        .attributeKey(LookupAttributeKey.EVENT_NAME)
                        .attributeValue(lookup.eventName())
                        .build())
                .startTime(asked.from())
                .maxResults(MOST_ON_A_PAGE);
        Instant last = asked.to().minusSeconds(1);
        if (!last.isAfter(settings.clock().instant())) {
            request.endTime(last);
        }
        Set<String> tokens = new HashSet<>();
        try {
            for (int page = 0; page < MOST_PAGES; page++) {
                LookupEventsResponse answer = caller.page(lookup, request.build());
                answer.events().forEach(this::take);
                String next = answer.nextToken();
                if (next == null || next.isEmpty()) {
                    settled(asked, Stretches.later(asked.from(), settings.oldestKept()));
                    return Optional.empty();
                }
                if (!tokens.add(next)) {
                    break;
                }
                request.nextToken(next);
            }
            settledSoFar(asked);
            return Optional.of(new Failed(
                    SdkErrors.NO_READABLE_ANSWER, Optional.of("the pages of the answer do not come to an end")));
        } catch (RefusedCallException refused) {
            settledSoFar(asked);
            return Optional.of(refused.failed());
        }
    }

    private void settledSoFar(Window asked) {
        if (isInOrder && oldest.isBefore(asked.to())) {
            settled(asked, Stretches.later(oldest.plusSeconds(1), settings.oldestKept()));
        }
    }

    private void settled(Window asked, Instant from) {
        if (from.isBefore(asked.to())) {
            answers.answered(lookup, new Window(Stretches.later(from, asked.from()), asked.to()));
        }
    }

    private void take(Event event) {
        Instant at = event.eventTime();
        if (at == null) {
            throw new RefusedCallException(
                    new Failed(SdkErrors.NO_READABLE_ANSWER, Optional.of("an event has no EventTime")));
        }
        isInOrder &= !at.isAfter(oldest);
        oldest = Stretches.earlier(at.truncatedTo(ChronoUnit.SECONDS), oldest);
        EventRecords.read(
                event,
                call -> answers.add(lookup, call),
                complaint -> answers.unreadable(
                        lookup,
                        at.truncatedTo(ChronoUnit.SECONDS),
                        new Failed(SdkErrors.NO_READABLE_ANSWER, Optional.of(complaint))));
    }
}
