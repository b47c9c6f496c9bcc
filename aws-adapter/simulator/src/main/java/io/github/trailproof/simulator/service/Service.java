package io.github.trailproof.simulator.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.fault.Call;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Protocol;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.Caller;
import java.util.Optional;

/** One AWS service. It is called by one thread at a time. */
public interface Service {

    /** The name in signatures, such as {@code cloudtrail}. */
    String name();

    /** The protocol of its calls. */
    Protocol protocol();

    /** The resource that a call names; see {@link Call#about()}. */
    Optional<String> about(String operation, Input input);

    /**
     * Carries out a call.
     *
     * @throws ServiceError if the service answers an error
     */
    ObjectNode answer(Caller caller, String operation, Input input);

    /** How CloudTrail records a call, or nothing for a call that only reads: those are not kept. */
    default Optional<WriteRecord> writeRecord(Caller caller, String operation, Input input) {
        return Optional.empty();
    }

    /** The error of a call that is denied. */
    ServiceError accessDenied(String words);

    /** The error of a call that is throttled. */
    ServiceError throttled(String words);

    /** The error of an access key that is invalid, or invalid in this region. */
    ServiceError unknownKey(String words);
}
