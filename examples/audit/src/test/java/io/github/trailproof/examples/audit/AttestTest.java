package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttestTest {

    @TempDir
    private Path folder;

    private Path privateKey;
    private Path publicKey;
    private Path evidence;
    private Path attestation;

    @BeforeEach
    void attest() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        privateKey = pem("key.pem", "PRIVATE KEY", keys.getPrivate());
        publicKey = pem("key.pub.pem", "PUBLIC KEY", keys.getPublic());
        evidence = folder.resolve("evidence.jsonl");
        Files.writeString(evidence, Account.passing("111122223333") + "\n" + Account.failing("444455556666") + "\n");
        attestation = folder.resolve("attestation.json");
        Run run = Run.of("audit", evidence, "--attest", privateKey, "-o", attestation);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(1);
    }

    private Path pem(String name, String kind, Key key) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }

    private Run verify() {
        return Run.of("verify", "--key", publicKey, attestation, evidence);
    }

    private static void replace(Path file, String what, String by) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, by));
    }

    @Test
    void whatWasAttestedHolds() {
        assertThat(verify().out())
                .isEqualTo(
                        "the attestation holds: the signature is that of the key, and 2 accounts judged again have their"
                                + " attested verdicts" + System.lineSeparator());
        assertThat(verify().status()).isZero();
    }

    @Test
    void otherFormatsAreWrittenBesideIt() throws IOException {
        Path text = folder.resolve("report.txt");
        Run.of("audit", evidence, "--attest", privateKey, "-o", attestation, "--format", "text=" + text);
        assertThat(Files.readString(text)).contains("111122223333");
        assertThat(verify().status()).isZero();
    }

    @Test
    void otherEvidenceIsRefusedByTheAccountsName() throws IOException {
        replace(evidence, "\"IsLogging\":false", "\"IsLogging\":true");
        assertThat(verify().out())
                .startsWith(
                        "the attestation does not hold: the evidence of account 444455556666 is not the evidence that"
                                + " was attested");
        assertThat(verify().status()).isEqualTo(1);
    }

    @Test
    void anotherVerdictIsRefusedByTheSignature() throws IOException {
        String text = Files.readString(attestation);
        String payload = text.substring(12, text.indexOf('"', 12));
        String statement = new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8);
        assertThat(statement).contains("FAIL");
        String forged = Base64.getEncoder()
                .encodeToString(statement.replace("FAIL", "PASS").getBytes(StandardCharsets.UTF_8));
        replace(attestation, payload, forged);
        assertThat(verify().out())
                .startsWith("the attestation does not hold: no signature is one of this key over this attestation");
        assertThat(verify().status()).isEqualTo(1);
    }

    @Test
    void anotherSignatureIsRefused() throws IOException {
        String text = Files.readString(attestation);
        int at = text.indexOf("\"sig\":\"") + 7;
        Files.writeString(
                attestation, text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1));
        assertThat(verify().out()).contains("no signature is one of this key");
        assertThat(verify().status()).isEqualTo(1);
    }

    @Test
    void anotherKeyIsRefused() throws IOException, GeneralSecurityException {
        publicKey = pem(
                "other.pem",
                "PUBLIC KEY",
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
        assertThat(verify().out()).contains("no signature is one of this key");
        assertThat(verify().status()).isEqualTo(1);
    }

    @Test
    void missingAndFurtherAccountsAreRefused() throws IOException {
        Files.writeString(evidence, Account.passing("111122223333") + "\n");
        assertThat(verify().out()).contains("account 444455556666 was attested, and the evidence does not have it");
        Files.writeString(
                evidence,
                Account.passing("111122223333") + "\n" + Account.failing("444455556666") + "\n"
                        + Account.passing("777788889999") + "\n");
        assertThat(verify().out()).contains("account 777788889999 is in the evidence, and was not attested");
    }

    @Test
    void whatIsUnreadableIsToldWithStatus65() throws IOException {
        Files.writeString(attestation, "x");
        Run run = verify();
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.err()).contains("attestation.json` is no attestation: expected an envelope of DSSE as JSON");
        attestation = folder.resolve("none.json");
        assertThat(verify().status()).isEqualTo(65);
        assertThat(verify().err()).contains("there is no such file");
    }

    @Test
    void unreadableEvidenceIsToldWithStatus65() throws IOException {
        Files.writeString(evidence, "{}\n");
        assertThat(verify().status()).isEqualTo(65);
    }

    @Test
    void aFileThatIsNoKeyIsRefused() {
        publicKey = evidence;
        Run run = verify();
        assertThat(run.status()).isEqualTo(64);
        assertThat(run.err()).contains("expected a public key of Ed25519 in PEM, found something else in `");
        Run audit = Run.of("audit", evidence, "--attest", folder.resolve("none.pem"));
        assertThat(audit.status()).isEqualTo(64);
        assertThat(audit.err()).contains("cannot read the key `").contains("there is no such file");
    }

    @Test
    void liveAccountsAreRecordedFirst() {
        Run run = Run.of("audit", "--live", "--attest", privateKey);
        assertThat(run.status()).isEqualTo(64);
        assertThat(run.err())
                .contains("--attest needs recorded evidence, so that it can be judged again: record it first");
    }
}
