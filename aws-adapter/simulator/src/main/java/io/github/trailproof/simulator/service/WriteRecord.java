package io.github.trailproof.simulator.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Json;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How CloudTrail records a call that changes something.
 *
 * @param region the region whose event history holds it
 * @param otherAccount the account besides the caller's that the call is about, if it may be recorded there too
 * @param request the parameters, as the record has them
 * @param answer makes of the call's answer what the record has of it
 */
public record WriteRecord(
        String region, Optional<String> otherAccount, ObjectNode request, UnaryOperator<ObjectNode> answer) {

    /** In the account of the caller alone, with everything that was said. */
    public static WriteRecord in(String region, ObjectNode request) {
        return new WriteRecord(region, Optional.empty(), request, Json::lowerCamel);
    }
}
