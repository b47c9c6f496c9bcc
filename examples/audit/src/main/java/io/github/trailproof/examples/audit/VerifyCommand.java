package io.github.trailproof.examples.audit;

import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.examples.audit.attest.JudgedAccounts;
import io.github.trailproof.examples.audit.attest.KeyFile;
import io.github.trailproof.examples.audit.attest.VerificationWords;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.StoppedRun;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.input.RecordedAccounts;
import io.github.trailproof.recorded.attestation.MalformedAttestationException;
import io.github.trailproof.recorded.attestation.SignedAttestation;
import io.github.trailproof.recorded.attestation.Verification;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks an attestation: its signature, and its verdicts by judging the evidence again. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Checks a signed verdict: the signature, and by judging the evidence again.",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footerHeading = "%n",
        footer = {
            "Exit status: 0 it holds; 1 it does not; 64 wrong usage; 65 the attestation or evidence is unreadable."
        })
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--key",
            paramLabel = "PUBLIC",
            required = true,
            description =
                    "The public key that you trust, of Ed25519 and in PEM. An attestation never vouches for itself.")
    private Path key = Path.of("");

    @Option(
            names = "--delegated-administrator",
            paramLabel = "ID",
            description = "As it was given to audit: an account that speaks for members of its organization.")
    private List<String> delegatedAdministrators = new ArrayList<>();

    @Parameters(index = "0", paramLabel = "FILE", description = "The attestation that audit --attest wrote.")
    private Path attestation = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "EVIDENCE",
            description = "The evidence: files, directories, or - for standard input.")
    private List<Path> evidence = new ArrayList<>();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PublicKey trusted = KeyFile.publicKey(key);
        PrintStream err = new PrintStream(terminal.err(), true, StandardCharsets.UTF_8);
        try {
            SignedAttestation signed = SignedAttestation.read(bytes());
            JudgedAccounts judged = new JudgedAccounts(err::println);
            new RecordedAccounts(Inputs.of(evidence, terminal.in()), new TreeSet<>(delegatedAdministrators))
                    .each(judged);
            if (judged.isAnyUnreadable()) {
                return ExitStatus.UNREADABLE;
            }
            return told(signed.verify(trusted, judged.accounts()));
        } catch (MalformedAttestationException e) {
            throw new StoppedRun(
                    "`" + attestation + "` is no attestation: " + e.getMessage(), e, ExitStatus.UNREADABLE);
        }
    }

    private int told(Verification verification) {
        PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
        out.println(PlainText.of(VerificationWords.of(verification)));
        return verification instanceof Verification.Holds ? ExitStatus.PASS : ExitStatus.FAIL;
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(attestation);
        } catch (IOException e) {
            String why = e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
            throw new StoppedRun("cannot read `" + attestation + "`: " + why, e, ExitStatus.UNREADABLE);
        }
    }
}
