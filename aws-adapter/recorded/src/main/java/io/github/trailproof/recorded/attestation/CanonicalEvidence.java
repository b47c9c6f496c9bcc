package io.github.trailproof.recorded.attestation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OtherAccount;
import io.github.trailproof.recorded.RecordedEvidenceWriter;
import io.github.trailproof.recorded.json.JsonTree;
import io.github.trailproof.recorded.json.JsonValue;
import io.github.trailproof.trail.TrailArn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An account's evidence in one form: equal evidence gives the same bytes. They are recorded evidence as JSON without
 * blanks, in ASCII, with the members of each object in the order of their names; what other accounts of the organization
 * say stands in a member of its own, {@code others}.
 */
public final class CanonicalEvidence {

    /** What was written before is read without the limits of files. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private CanonicalEvidence() {}

    /**
     * Obtains the canonical form.
     *
     * @throws IllegalArgumentException if the evidence cannot be told in JSON; see {@link RecordedEvidenceWriter#write}
     */
    public static byte[] of(AccountEvidence evidence) {
        Objects.requireNonNull(evidence, "evidence");
        Map<String, JsonValue> members = new TreeMap<>(members(evidence));
        if (!evidence.others().isEmpty()) {
            members.put("others", others(evidence));
        }
        return JsonTree.bytes(new JsonValue.ObjectValue(members));
    }

    /**
     * Obtains the SHA-256 of the canonical form, as 64 hexadecimal digits.
     *
     * @throws IllegalArgumentException if the evidence cannot be told in JSON; see {@link RecordedEvidenceWriter#write}
     */
    public static String sha256(AccountEvidence evidence) {
        return Sha256.of(of(evidence));
    }

    private static JsonValue others(AccountEvidence evidence) {
        Map<String, JsonValue> byTrail = new TreeMap<>();
        evidence.others().forEach((trail, accounts) -> {
            List<JsonValue> each = new ArrayList<>();
            accounts.forEach(account -> each.add(new JsonValue.ObjectValue(members(evidence(trail, account)))));
            byTrail.put(trail.toString(), new JsonValue.ListValue(each));
        });
        return new JsonValue.ObjectValue(byTrail);
    }

    private static AccountEvidence evidence(TrailArn trail, OtherAccount account) {
        return AccountEvidence.builder()
                .accountId(account.accountId())
                .putAllListings(account.listings())
                .putStatus(trail, account.status())
                .putSelectors(trail, account.selectors())
                .build();
    }

    private static Map<String, JsonValue> members(AccountEvidence evidence) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try {
            RecordedEvidenceWriter.of(bytes).write(evidence);
            try (JsonParser parser = JSON.createParser(bytes.toByteArray())) {
                parser.nextToken();
                JsonValue sorted = sorted(new JsonTree(Integer.MAX_VALUE).read(parser));
                return ((JsonValue.ObjectValue) sorted).byName();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    private static JsonValue sorted(JsonValue value) {
        if (value instanceof JsonValue.ObjectValue members) {
            Map<String, JsonValue> sorted = new LinkedHashMap<>();
            new TreeMap<>(members.byName()).forEach((name, member) -> sorted.put(name, sorted(member)));
            return new JsonValue.ObjectValue(sorted);
        }
        if (value instanceof JsonValue.ListValue items) {
            return new JsonValue.ListValue(
                    items.items().stream().map(CanonicalEvidence::sorted).toList());
        }
        return value;
    }
}
