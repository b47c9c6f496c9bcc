package io.github.trailproof.examples.audit.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A part of a page, as it lies beside a class. */
final class Resource {

    private Resource() {}

    /** Browsers take a digest after they have turned every line break into a line feed. */
    static String text(Class<?> beside, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
