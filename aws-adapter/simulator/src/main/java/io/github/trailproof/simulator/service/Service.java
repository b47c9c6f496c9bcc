package io.github.trailproof.simulator.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.fault.Call;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Protocol;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.world.Caller;
import java.util.Optional;

/** One service. What it answers is asked of it by one thread at a time. */
public interface Service {

    /** The name in signatures, as {@code cloudtrail}. */
    String name();

    /** How its calls travel. */
    Protocol protocol();

    /** What a call names; see {@link Call#about()}. */
    Optional<String> about(String operation, Input input);

    /**
     * Carries out a call.
     *
     * @throws ServiceError if the answer is an error
     */
    ObjectNode answer(Caller caller, String operation, Input input);

    /** The error of a caller who may not make a call. */
    ServiceError accessDenied(String words);

    /** The error of too many calls. */
    ServiceError throttled(String words);

    /** The error of an access key that is not valid, or not in this region. */
    ServiceError unknownKey(String words);
}
