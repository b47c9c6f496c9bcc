package io.github.trailproof.recorded.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedAttestationTest {

    private static final KeyPair KEY = keys("Ed25519");

    /** Without trails: FAIL. */
    private static final AccountEvidence ACCOUNT = account("111122223333");

    private static KeyPair keys(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AccountEvidence account(String id) {
        return AccountEvidence.builder()
                .accountId(id)
                .putListing("us-east-1", Evidence.known(new TrailListing(List.of())))
                .build();
    }

    private static byte[] attested(AccountEvidence... accounts) {
        return SignedAttestation.sign(Attestation.of("1.0", Criterion.CIS, List.of(accounts)), KEY.getPrivate())
                .toJson();
    }

    private static Verification verify(byte[] file, AccountEvidence... accounts) throws MalformedAttestationException {
        List<JudgedAccount> judged =
                List.of(accounts).stream().map(JudgedAccount::of).toList();
        return SignedAttestation.read(file).verify(KEY.getPublic(), judged);
    }

    @Test
    void whatIsSignedHolds() throws MalformedAttestationException {
        Verification verification = verify(attested(ACCOUNT), ACCOUNT);
        assertThat(verification)
                .isEqualTo(new Verification.Holds(Attestation.of("1.0", Criterion.CIS, List.of(ACCOUNT))));
    }

    @Test
    void theOrderOfAccountsDoesNotMatter() throws MalformedAttestationException {
        AccountEvidence other = account("444455556666");
        assertThat(attested(ACCOUNT, other)).isEqualTo(attested(other, ACCOUNT));
        assertThat(verify(attested(other, ACCOUNT), ACCOUNT, other)).isInstanceOf(Verification.Holds.class);
    }

    @Test
    void theEnvelopeHoldsAStatementOfInToto() {
        String file = new String(attested(ACCOUNT), StandardCharsets.UTF_8);
        assertThat(file).startsWith("{\"payload\":\"").contains("\"payloadType\":\"application/vnd.in-toto+json\"");
        String payload = file.substring(12, file.indexOf('"', 12));
        assertThat(new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"_type\":\"https://in-toto.io/Statement/v1\",\"subject\":[{\"name\":\"account/111122223333\","
                                + "\"digest\":{\"sha256\":\"" + CanonicalEvidence.sha256(ACCOUNT) + "\"}}],"
                                + "\"predicateType\":\"https://trailproof.github.io/attestation/v1\",\"predicate\":{"
                                + "\"trailproofVersion\":\"1.0\",\"criterion\":\"CIS\",\"accounts\":[{\"accountId\":\"111122223333\","
                                + "\"verdicts\":{\"CIS\":\"FAIL\",\"SECURITY_HUB\":\"FAIL\",\"COMPLETE\":\"FAIL\"}}]}}");
    }

    @Test
    void anotherKeyIsRefused() throws MalformedAttestationException {
        assertThat(SignedAttestation.read(attested(ACCOUNT))
                        .verify(keys("Ed25519").getPublic(), List.of(JudgedAccount.of(ACCOUNT))))
                .isEqualTo(new Verification.WrongSignature());
    }

    @Test
    void otherEvidenceIsRefused() throws MalformedAttestationException {
        AccountEvidence changed = AccountEvidence.builder()
                .accountId("111122223333")
                .putListing("us-east-2", Evidence.known(new TrailListing(List.of())))
                .build();
        assertThat(verify(attested(ACCOUNT), changed)).isEqualTo(new Verification.EvidenceDiffers("111122223333"));
    }

    @Test
    void missingAndFurtherAccountsAreRefused() throws MalformedAttestationException {
        AccountEvidence other = account("444455556666");
        assertThat(verify(attested(ACCOUNT, other), ACCOUNT))
                .isEqualTo(new Verification.EvidenceMissing("444455556666"));
        assertThat(verify(attested(ACCOUNT), ACCOUNT, other)).isEqualTo(new Verification.NotAttested("444455556666"));
    }

    @Test
    void aSignedVerdictThatTheEvidenceDoesNotGiveIsRefused() throws MalformedAttestationException {
        Map<Criterion, Verdict> verdicts =
                new EnumMap<>(JudgedAccount.of(ACCOUNT).verdicts());
        verdicts.put(Criterion.SECURITY_HUB, Verdict.PASS);
        Attestation forged = new Attestation(
                "0.9",
                Criterion.CIS,
                List.of(new JudgedAccount("111122223333", CanonicalEvidence.sha256(ACCOUNT), verdicts)));
        byte[] file = SignedAttestation.sign(forged, KEY.getPrivate()).toJson();
        assertThat(verify(file, ACCOUNT))
                .isEqualTo(new Verification.VerdictDiffers(
                        "111122223333", Criterion.SECURITY_HUB, Verdict.PASS, Verdict.FAIL, "0.9"));
    }

    @Test
    void aKeyOfAnotherKindIsRefused() {
        KeyPair other = keys("Ed448");
        assertThatThrownBy(() -> SignedAttestation.sign(
                        Attestation.of("1.0", Criterion.CIS, List.of(ACCOUNT)), other.getPrivate()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a key of Ed25519, found one of `EdDSA`");
        assertThatThrownBy(() -> SignedAttestation.read(attested(ACCOUNT)).verify(other.getPublic(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anythingElseIsNoAttestation() {
        for (String text : List.of(
                "",
                "x",
                "[]",
                "{}",
                "{} {}",
                "{\"payload\":\"\",\"payloadType\":\"text/plain\",\"signatures\":[]}",
                "{\"payload\":\"?\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[]}",
                "{\"payload\":\"e31=\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[]}",
                "{\"payload\":\"\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[1]}")) {
            assertThatThrownBy(() -> SignedAttestation.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(MalformedAttestationException.class)
                    .hasMessageStartingWith("expected ");
        }
    }

    @Test
    void withoutASignatureNothingHolds() throws MalformedAttestationException {
        String none = "{\"payload\":\"\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[]}";
        assertThat(verify(none.getBytes(StandardCharsets.UTF_8), ACCOUNT)).isEqualTo(new Verification.WrongSignature());
    }

    @Test
    void noAccountOrOneTwiceIsNothingToAttest() {
        assertThatThrownBy(() -> Attestation.of("1.0", Criterion.CIS, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected an account, found none");
        assertThatThrownBy(() -> Attestation.of("1.0", Criterion.CIS, List.of(ACCOUNT, ACCOUNT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected each account once, found `111122223333` twice");
    }
}
