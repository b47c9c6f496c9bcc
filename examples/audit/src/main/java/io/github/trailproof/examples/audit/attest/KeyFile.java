package io.github.trailproof.examples.audit.attest;

import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.StoppedRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Keys of Ed25519 as openssl writes them, in PEM. */
public final class KeyFile {

    private static final String ALGORITHM = "Ed25519";

    private KeyFile() {}

    /**
     * Reads a private key.
     *
     * @throws StoppedRun if the file holds none
     */
    public static PrivateKey privateKey(Path file) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pem(file, "PRIVATE KEY")));
        } catch (GeneralSecurityException e) {
            throw notAKey(file, "private", e);
        }
    }

    /**
     * Reads a public key.
     *
     * @throws StoppedRun if the file holds none
     */
    public static PublicKey publicKey(Path file) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(pem(file, "PUBLIC KEY")));
        } catch (GeneralSecurityException e) {
            throw notAKey(file, "public", e);
        }
    }

    private static byte[] pem(Path file, String kind) throws GeneralSecurityException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        } catch (IOException e) {
            String why = e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
            throw new StoppedRun("cannot read the key `" + file + "`: " + why, e, ExitStatus.USAGE);
        }
        String begin = "-----BEGIN " + kind + "-----";
        String end = "-----END " + kind + "-----";
        if (!text.startsWith(begin) || !text.endsWith(end)) {
            throw new GeneralSecurityException("no PEM of this kind");
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(begin.length(), text.length() - end.length()));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static StoppedRun notAKey(Path file, String kind, Exception cause) {
        return new StoppedRun(
                "expected a " + kind + " key of Ed25519 in PEM, found something else in `" + file + "`",
                cause,
                ExitStatus.USAGE);
    }
}
