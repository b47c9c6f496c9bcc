package io.github.trailproof.recorded.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.recorded.RecordedEvidenceWriter;
import io.github.trailproof.testkit.generate.Accounts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AttestationProperties {

    private static final KeyPair KEY = key();

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property
    @Label("what is signed is read again and holds")
    void roundTrip(@ForAll("accounts") AccountEvidence evidence) throws MalformedAttestationException {
        Attestation attestation = Attestation.of("1.0", Criterion.COMPLETE, List.of(evidence));
        byte[] file = SignedAttestation.sign(attestation, KEY.getPrivate()).toJson();

        assertThat(SignedAttestation.read(file).toJson()).isEqualTo(file);
        assertThat(SignedAttestation.read(file).verify(KEY.getPublic(), List.of(JudgedAccount.of(evidence))))
                .isEqualTo(new Verification.Holds(attestation));
    }

    @Property
    @Label("a file of which any one byte is another one does not hold")
    void oneByte(
            @ForAll("accounts") AccountEvidence evidence,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] file = SignedAttestation.sign(Attestation.of("1.0", Criterion.CIS, List.of(evidence)), KEY.getPrivate())
                .toJson();
        // The end of the line is no part of it.
        file[place % (file.length - 1)] ^= (byte) change;
        try {
            assertThat(SignedAttestation.read(file).verify(KEY.getPublic(), List.of(JudgedAccount.of(evidence))))
                    .isNotInstanceOf(Verification.Holds.class);
        } catch (MalformedAttestationException refused) {
            assertThat(refused).hasMessageStartingWith("expected ");
        }
    }

    @Property
    @Label("equal evidence has one canonical form, and other evidence another one")
    void canonical(
            @ForAll("accounts") AccountEvidence one, @ForAll("accounts") AccountEvidence other, @ForAll Random random) {
        assertThat(CanonicalEvidence.of(rebuilt(one, random))).isEqualTo(CanonicalEvidence.of(one));
        assertThat(Arrays.equals(CanonicalEvidence.of(one), CanonicalEvidence.of(other)))
                .isEqualTo(one.equals(other));
    }

    @Property
    @Label("evidence that was written and is read again has the same canonical form")
    void file(@ForAll("accounts") AccountEvidence evidence) {
        assertThat(CanonicalEvidence.sha256(read(written(evidence))))
                .isEqualTo(CanonicalEvidence.sha256(read(written(read(written(evidence))))));
    }

    /** The same evidence, put together in another order. */
    private static AccountEvidence rebuilt(AccountEvidence evidence, Random random) {
        AccountEvidence.Builder builder = AccountEvidence.builder().accountId(evidence.accountId());
        evidence.partition().ifPresent(builder::partition);
        evidence.collectedAt().ifPresent(builder::collectedAt);
        evidence.collectedFrom().ifPresent(builder::collectedFrom);
        builder.enabledRegions(evidence.enabledRegions());
        shuffled(evidence.listings().entrySet(), random)
                .forEach(listing -> builder.putListing(listing.getKey(), listing.getValue()));
        shuffled(evidence.statuses().entrySet(), random)
                .forEach(status -> builder.putStatus(status.getKey(), status.getValue()));
        shuffled(evidence.selectors().entrySet(), random)
                .forEach(selectors -> builder.putSelectors(selectors.getKey(), selectors.getValue()));
        builder.putAllOthers(evidence.others());
        builder.putAllPlanned(evidence.planned());
        builder.addAllUnseen(evidence.unseen());
        builder.onlyPlanned(evidence.onlyPlanned());
        return builder.build();
    }

    private static <T> List<T> shuffled(Iterable<T> values, Random random) {
        List<T> shuffled = new ArrayList<>();
        values.forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static byte[] written(AccountEvidence evidence) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordedEvidenceWriter writer = RecordedEvidenceWriter.of(bytes)) {
            writer.write(evidence);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static AccountEvidence read(byte[] line) {
        RecordedEvidenceReader reader = RecordedEvidenceReader.of(new ByteArrayInputStream(line), "line");
        return ((RecordedAccount.Readable) reader.next().orElseThrow()).evidence();
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.any();
    }
}
