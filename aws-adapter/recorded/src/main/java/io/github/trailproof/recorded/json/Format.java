package io.github.trailproof.recorded.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

/** The limits of recorded files, far above what the service answers and low enough for a small heap. */
public final class Format {

    /** One account. The answers about an account with hundreds of trails stay below a tenth of it. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    /** Objects and lists within one another. */
    static final int MOST_DEPTH = 64;

    /** One text that is read. The service's own limits are 2048 characters and less. */
    static final int MOST_CHARACTERS = 64 * 1024;

    /** One number. */
    static final int MOST_DIGITS = 1000;

    /** The name of a member that is read. */
    static final int MOST_NAME = 10_000;

    /** Values and member names of one account: this bounds the memory that its objects take. */
    static final int MOST_TOKENS = 500_000;

    private Format() {}

    /** Obtains a new factory for JSON as it is read and written here. */
    public static SourceFactory factory() {
        return new SourceFactory(new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_DEPTH)
                        .maxStringLength(MOST_CHARACTERS)
                        .maxNumberLength(MOST_DIGITS)
                        .build())
                // Every account brings new ARNs as member names; to intern them costs more than to read them.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                // UTF-8 and nothing else.
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                // Any text can be written, and everything that is written can be read by any tool.
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII));
    }
}
