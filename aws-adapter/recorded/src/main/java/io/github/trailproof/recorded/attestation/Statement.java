package io.github.trailproof.recorded.attestation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.recorded.json.JsonValue;
import io.github.trailproof.recorded.json.JsonValue.ObjectValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An attestation as a statement of in-toto, version 1: a subject for each account, named {@code account/<id>}, with the
 * digest of its canonical evidence, and a predicate with the verdicts.
 */
final class Statement {

    static final String TYPE = "https://in-toto.io/Statement/v1";
    static final String PREDICATE_TYPE = "https://trailproof.github.io/attestation/v1";

    private static final String SUBJECT = "account/";

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Statement() {}

    static byte[] write(Attestation attestation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("_type", TYPE);
            json.writeArrayFieldStart("subject");
            for (JudgedAccount account : attestation.accounts()) {
                subject(account, json);
            }
            json.writeEndArray();
            json.writeStringField("predicateType", PREDICATE_TYPE);
            predicate(attestation, json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private static void subject(JudgedAccount account, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", SUBJECT + account.accountId());
        json.writeObjectFieldStart("digest");
        json.writeStringField("sha256", account.evidenceSha256());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void predicate(Attestation attestation, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("predicate");
        json.writeStringField("trailproofVersion", attestation.libraryVersion());
        json.writeStringField("criterion", attestation.criterion().name());
        json.writeArrayFieldStart("accounts");
        for (JudgedAccount account : attestation.accounts()) {
            json.writeStartObject();
            json.writeStringField("accountId", account.accountId());
            json.writeObjectFieldStart("verdicts");
            for (Map.Entry<Criterion, Verdict> verdict : account.verdicts().entrySet()) {
                json.writeStringField(
                        verdict.getKey().name(), verdict.getValue().name());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static Attestation read(byte[] bytes) throws MalformedAttestationException {
        ObjectValue statement = Json.object(bytes, "a statement of in-toto");
        require(statement, "_type", TYPE);
        require(statement, "predicateType", PREDICATE_TYPE);
        ObjectValue predicate = statement.object("predicate").orElseThrow(() -> Json.expected("a predicate"));
        List<JsonValue> subjects = statement.items("subject");
        List<JsonValue> accounts = predicate.items("accounts");
        if (subjects.size() != accounts.size()) {
            throw Json.expected("as many subjects as accounts");
        }
        List<JudgedAccount> judged = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            judged.add(account(subjects.get(i), accounts.get(i)));
        }
        try {
            return new Attestation(
                    Json.text(predicate, "trailproofVersion"),
                    constant(Criterion.values(), predicate, "criterion"),
                    judged);
        } catch (IllegalArgumentException notOnce) {
            throw new MalformedAttestationException(String.valueOf(notOnce.getMessage()));
        }
    }

    private static void require(ObjectValue object, String name, String value) throws MalformedAttestationException {
        if (!Json.text(object, name).equals(value)) {
            throw Json.expected(name + " `" + value + "`");
        }
    }

    private static JudgedAccount account(JsonValue subject, JsonValue account) throws MalformedAttestationException {
        if (!(subject instanceof ObjectValue named) || !(account instanceof ObjectValue judged)) {
            throw Json.expected("subjects and accounts as objects");
        }
        String id = Json.text(judged, "accountId");
        require(named, "name", SUBJECT + id);
        ObjectValue digest = named.object("digest").orElseThrow(() -> Json.expected("a digest"));
        ObjectValue words = judged.object("verdicts").orElseThrow(() -> Json.expected("verdicts"));
        Map<Criterion, Verdict> verdicts = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            verdicts.put(criterion, constant(Verdict.values(), words, criterion.name()));
        }
        return new JudgedAccount(id, Json.text(digest, "sha256"), verdicts);
    }

    private static <E extends Enum<E>> E constant(E[] constants, ObjectValue object, String name)
            throws MalformedAttestationException {
        String word = Json.text(object, name);
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Json.expected("a known value of `" + name + "`"));
    }
}
