package io.github.trailproof.findings.oscal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs by name (version 5 of RFC 4122): the same name has the same UUID in every run. */
final class OscalUuid {

    /** The namespace of all names here; chosen once, at random. */
    private static final UUID NAMESPACE = UUID.fromString("6f0c1f2e-7f5b-4f0e-9c1b-2d4f5a3e8b71");

    private OscalUuid() {}

    static String of(String name) {
        return of(NAMESPACE, name).toString();
    }

    static UUID of(UUID namespace, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        byte[] hashed = sha1(ByteBuffer.allocate(16 + text.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(text)
                .array());
        ByteBuffer hash = ByteBuffer.wrap(hashed);
        long most = (hash.getLong() & ~0xf000L) | 0x5000L;
        long least = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            // RFC 4122 names it; nothing rests on its strength here.
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
