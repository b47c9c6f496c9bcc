package io.github.trailproof.simulator.protocol;

import java.util.Optional;

/** The error response to a call. */
public final class ServiceError extends RuntimeException {

    /** The code of calls that a replayed account has no answer for. */
    public static final String NOT_RECORDED = "NotRecordedException";

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String words;

    /**
     * Creates an error from the parts of its response.
     *
     * @param code empty if the response names none
     * @param words the message for people; empty if there is none
     */
    public ServiceError(int status, String code, String words) {
        super(code + ": " + words, null, false, false);
        this.status = status;
        this.code = code;
        this.words = words;
    }

    /** An error with status 400, which most errors of most services have. */
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

    /** The code, if the response names one. */
    public Optional<String> code() {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    /** The message for people; empty if there is none. */
    public String words() {
        return words;
    }
}
