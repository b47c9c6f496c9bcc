package io.github.trailproof.findings.ocsf;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Verdict;
import java.io.IOException;

/** A status, as one of the three values that the schema has. */
enum OcsfStatus {
    PASS(1, "Pass"),
    WARNING(2, "Warning"),
    FAIL(3, "Fail");

    private final int id;
    private final String caption;

    OcsfStatus(int id, String caption) {
        this.id = id;
        this.caption = caption;
    }

    /** What is open is a warning: the schema's word for information that is missing. */
    static OcsfStatus of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> PASS;
            case FAIL -> FAIL;
            case INDETERMINATE -> WARNING;
        };
    }

    static OcsfStatus of(Outcome outcome) {
        return switch (outcome) {
            case SATISFIED -> PASS;
            case UNSATISFIED -> FAIL;
            case UNKNOWN -> WARNING;
        };
    }

    void write(JsonGenerator json) throws IOException {
        json.writeNumberField("status_id", id);
        json.writeStringField("status", caption);
    }
}
