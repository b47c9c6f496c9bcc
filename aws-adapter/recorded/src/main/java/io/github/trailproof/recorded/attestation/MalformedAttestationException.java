package io.github.trailproof.recorded.attestation;

import java.io.IOException;

/** A file is no attestation of this form. The message says what was expected, on one line. */
public final class MalformedAttestationException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedAttestationException(String message) {
        super(message);
    }
}
