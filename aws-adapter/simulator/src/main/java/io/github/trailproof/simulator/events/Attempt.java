package io.github.trailproof.simulator.events;

import io.github.trailproof.simulator.http.HttpRequest;
import io.github.trailproof.simulator.service.Service;
import io.github.trailproof.simulator.service.WriteRecord;
import io.github.trailproof.simulator.state.Caller;
import java.util.Optional;

/**
 * A call that is being carried out.
 *
 * @param operation such as {@code StopLogging}
 * @param record how it is recorded; nothing if it only reads
 */
public record Attempt(
        HttpRequest request,
        Service service,
        Caller caller,
        String operation,
        Optional<WriteRecord> record,
        String requestId) {}
