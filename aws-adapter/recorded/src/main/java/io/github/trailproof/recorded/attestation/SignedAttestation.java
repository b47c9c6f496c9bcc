package io.github.trailproof.recorded.attestation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.recorded.json.JsonValue;
import io.github.trailproof.recorded.json.JsonValue.ObjectValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An attestation with its signature: a statement of in-toto in an envelope of DSSE, signed by Ed25519.
 *
 * <pre>{@code
 * byte[] file = SignedAttestation.sign(Attestation.of("1.0", Criterion.CIS, List.of(evidence)), privateKey).toJson();
 * Verification verification =
 *         SignedAttestation.read(file).verify(publicKey, List.of(JudgedAccount.of(evidence)));
 * }</pre>
 *
 * <p>To verify it is to check the signature and to judge the evidence again: a signature alone proves who said something,
 * not that it is so.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class SignedAttestation {

    private static final String ALGORITHM = "Ed25519";
    private static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    private final byte[] payload;
    private final List<byte[]> signatures;

    private SignedAttestation(byte[] payload, List<byte[]> signatures) {
        this.payload = payload;
        this.signatures = signatures;
    }

    /**
     * Signs an attestation.
     *
     * @param key a key of Ed25519
     * @throws IllegalArgumentException if the key is of another kind
     */
    public static SignedAttestation sign(Attestation attestation, PrivateKey key) {
        requireEd25519(key);
        byte[] payload = Statement.write(attestation);
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(signed(payload));
            return new SignedAttestation(payload, List.of(signer.sign()));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("expected a usable key of Ed25519", unusable);
        }
    }

    /**
     * Reads an envelope. What it holds is not looked at before its signature is checked.
     *
     * @throws MalformedAttestationException if it is not JSON of this form
     */
    public static SignedAttestation read(byte[] json) throws MalformedAttestationException {
        ObjectValue envelope = Json.object(json, "an envelope of DSSE");
        if (!Json.text(envelope, "payloadType").equals(PAYLOAD_TYPE)) {
            throw Json.expected("payloadType `" + PAYLOAD_TYPE + "`");
        }
        List<byte[]> signatures = new ArrayList<>();
        for (JsonValue signature : envelope.items("signatures")) {
            if (!(signature instanceof ObjectValue object)) {
                throw Json.expected("signatures as objects");
            }
            signatures.add(bytes(object, "sig"));
        }
        return new SignedAttestation(bytes(envelope, "payload"), List.copyOf(signatures));
    }

    /** Bytes in base64; of several spellings that some decoders take for the same, only the one without stray bits. */
    private static byte[] bytes(ObjectValue object, String name) throws MalformedAttestationException {
        String text = Json.text(object, name);
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw Json.expected("`" + name + "` in base64");
        }
        throw Json.expected("`" + name + "` in base64");
    }

    /** Obtains the envelope: one line of JSON. */
    public byte[] toJson() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("payload", Base64.getEncoder().encodeToString(payload));
            json.writeStringField("payloadType", PAYLOAD_TYPE);
            json.writeArrayFieldStart("signatures");
            for (byte[] signature : signatures) {
                json.writeStartObject();
                json.writeStringField("sig", Base64.getEncoder().encodeToString(signature));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Checks that a signature is one of this key, that the evidence is what was attested, and that it gives the attested
     * verdicts.
     *
     * @param key a key of Ed25519 that the caller trusts
     * @param accounts the accounts as the caller {@linkplain JudgedAccount#of judges} them now
     * @return whether it holds, or the first thing that is wrong
     * @throws IllegalArgumentException if the key is of another kind
     * @throws MalformedAttestationException if what was signed is not of this form
     */
    public Verification verify(PublicKey key, Collection<JudgedAccount> accounts) throws MalformedAttestationException {
        requireEd25519(key);
        if (signatures.stream().noneMatch(signature -> isOf(key, signature))) {
            return new Verification.WrongSignature();
        }
        Attestation attestation = Statement.read(payload);
        Map<String, JudgedAccount> judged = new TreeMap<>();
        accounts.forEach(account -> judged.put(account.accountId(), account));
        for (JudgedAccount attested : attestation.accounts()) {
            JudgedAccount now = judged.remove(attested.accountId());
            if (now == null) {
                return new Verification.EvidenceMissing(attested.accountId());
            }
            if (!now.evidenceSha256().equals(attested.evidenceSha256())) {
                return new Verification.EvidenceDiffers(attested.accountId());
            }
            for (Criterion criterion : Criterion.values()) {
                Verdict before = attested.verdict(criterion);
                Verdict again = now.verdict(criterion);
                if (before != again) {
                    return new Verification.VerdictDiffers(
                            attested.accountId(), criterion, before, again, attestation.libraryVersion());
                }
            }
        }
        return judged.isEmpty()
                ? new Verification.Holds(attestation)
                : new Verification.NotAttested(judged.keySet().iterator().next());
    }

    private boolean isOf(PublicKey key, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(signed(payload));
            return verifier.verify(signature);
        } catch (GeneralSecurityException notEvenASignature) {
            return false;
        }
    }

    /** What is signed: the payload with its type, as DSSE encodes both before authentication. */
    private static byte[] signed(byte[] payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(payload.length + 64);
        String head = "DSSEv1 " + PAYLOAD_TYPE.length() + " " + PAYLOAD_TYPE + " " + payload.length + " ";
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(payload);
        return bytes.toByteArray();
    }

    private static void requireEd25519(Key key) {
        if (!(key instanceof EdECKey curve) || !curve.getParams().getName().equals(ALGORITHM)) {
            throw new IllegalArgumentException(
                    "expected a key of " + ALGORITHM + ", found one of `" + key.getAlgorithm() + "`");
        }
    }
}
