package io.github.trailproof.findings.asff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Values of the SDK as JSON, with the member names of the service, as the AWS CLI takes and prints them. */
final class SdkJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private SdkJson() {}

    /** The value as one line of ASCII; other characters are escaped. */
    static byte[] bytes(SdkPojo value) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            write(value, json);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return line.toByteArray();
    }

    private static void write(SdkPojo value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (SdkField<?> field : value.sdkFields()) {
            Object member = field.getValueOrDefault(value);
            if (isSet(member)) {
                json.writeFieldName(field.locationName());
                any(member, json);
            }
        }
        json.writeEndObject();
    }

    /** A list or map that nobody has set comes as an empty one of the SDK's own. */
    private static boolean isSet(Object member) {
        return member != null
                && !(member instanceof SdkAutoConstructList<?>)
                && !(member instanceof SdkAutoConstructMap<?, ?>);
    }

    private static void any(Object value, JsonGenerator json) throws IOException {
        if (value instanceof SdkPojo object) {
            write(object, json);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                any(element, json);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                any(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof Instant time) {
            json.writeString(time.toString());
        } else {
            json.writePOJO(value);
        }
    }
}
