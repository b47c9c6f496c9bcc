package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.recorded.json.JsonCursor;
import java.io.IOException;

/** A call by its name in the API. */
public final class OperationCodec {

    public static final String WHAT =
            "DescribeTrails, GetTrailStatus, GetEventSelectors, ListRegions, AssumeRole or Plan";

    private OperationCodec() {}

    public static Operation read(JsonCursor json) throws IOException {
        String name = json.text(WHAT);
        for (Operation operation : Operation.values()) {
            if (operation.apiName().equals(name)) {
                return operation;
            }
        }
        throw json.expected(WHAT);
    }

    public static void write(Operation operation, JsonGenerator out) throws IOException {
        out.writeString(operation.apiName());
    }
}
