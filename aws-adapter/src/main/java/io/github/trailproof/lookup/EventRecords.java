package io.github.trailproof.lookup;

import io.github.trailproof.recorded.events.TrailEventReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cloudtrail.model.Event;

/**
 * Reads events as LookupEvents answers them with the SDK. Everything is in the text of the record
 * ({@code CloudTrailEvent}), so it is read as records in files are; see {@link TrailEventReader}.
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class EventRecords {

    private EventRecords() {}

    /**
     * Reads one event.
     *
     * @param event of any kind; only calls that changed trails, regions or an organization are handed on
     * @param calls takes the call
     * @param complaints takes what cannot be read of it, on one line; such a call may have changed anything
     */
    public static void read(Event event, TrailEventReader.Calls calls, TrailEventReader.Complaints complaints) {
        String id = Optional.ofNullable(event.eventId()).orElse("without EventId");
        String text = event.cloudTrailEvent();
        Objects.requireNonNull(calls, "calls");
        Objects.requireNonNull(complaints, "complaints");
        if (text == null) {
            complaints.add("event " + id + ": expected `CloudTrailEvent`, found none");
            return;
        }
        try {
            TrailEventReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), calls, complaints);
        } catch (IOException e) {
            complaints.add("event " + id + ": " + e.getMessage());
        }
    }
}
