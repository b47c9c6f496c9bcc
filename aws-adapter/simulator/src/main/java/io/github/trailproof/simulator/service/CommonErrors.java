package io.github.trailproof.simulator.service;

import io.github.trailproof.simulator.protocol.ServiceError;

/**
 * The errors that any call of a service may be answered with.
 *
 * @param denied of a call that is denied
 * @param throttled of a call that is throttled
 * @param unknownKey of an access key that is invalid, or invalid in this region
 */
public record CommonErrors(Form denied, Form throttled, Form unknownKey) {

    /** The status and the code of an error. */
    public record Form(int status, String code) {
        ServiceError saying(String words) {
            return new ServiceError(status, code, words);
        }
    }
}
