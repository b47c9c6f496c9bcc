package io.github.trailproof.examples.configrule;

import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Events in the form in which AWS Config sends them. */
final class Events {

    private static final JsonMapper JSON = new JsonMapper();

    private Events() {}

    /** Reads one of the files beside this class. */
    static ConfigEvent read(String name) {
        try (InputStream in = Events.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no event " + name);
            }
            return JSON.readValue(in, ConfigEvent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scheduled notification about an account. */
    static ConfigEvent scheduled(String accountId) {
        ConfigEvent event = read("scheduled.json");
        return event.withAccountId(accountId)
                .withInvokingEvent(event.getInvokingEvent().replace("111122223333", accountId));
    }
}
