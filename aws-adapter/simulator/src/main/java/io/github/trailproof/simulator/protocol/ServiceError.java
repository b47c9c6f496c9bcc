package io.github.trailproof.simulator.protocol;

import java.util.Optional;

/** A call is answered with an error. */
public final class ServiceError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String words;

    /**
     * Takes the parts of the answer.
     *
     * @param code empty where the answer names none
     * @param words for people; empty where there are none
     */
    public ServiceError(int status, String code, String words) {
        super(code + ": " + words, null, false, false);
        this.status = status;
        this.code = code;
        this.words = words;
    }

    /** Most errors of most services have this status. */
    public static ServiceError of(String code, String words) {
        return new ServiceError(400, code, words);
    }

    static ServiceError serialization(String words) {
        return of("SerializationException", words);
    }

    public static ServiceError unknownOperation(String operation) {
        return of("UnknownOperationException", "there is no operation `" + operation + "` here");
    }

    int status() {
        return status;
    }

    Optional<String> code() {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    String words() {
        return words;
    }
}
