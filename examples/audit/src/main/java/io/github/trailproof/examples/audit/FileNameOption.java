package io.github.trailproof.examples.audit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a file or directory. */
final class FileNameOption implements ITypeConverter<Path> {

    /** What Java reads in the place of a character that the locale does not have. */
    private static final String UNKNOWN = "?\uFFFD";

    @Override
    public Path convert(String value) {
        try {
            return path(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads the name of a file.
     *
     * @throws IllegalArgumentException if it is none, or a part of it was lost
     */
    static Path path(String value) {
        try {
            Path path = Path.of(value);
            if (isLost(value) && Files.notExists(path)) {
                throw lost(value);
            }
            return path;
        } catch (InvalidPathException e) {
            throw isLost(value)
                    ? lost(value)
                    : new IllegalArgumentException("`" + value + "` cannot be the name of a file here", e);
        }
    }

    private static IllegalArgumentException lost(String value) {
        return new IllegalArgumentException("there is no `" + value + "`; names with characters beyond ASCII are not"
                + " understood in this locale: set LC_ALL=C.UTF-8, or use the script trailproof, which does");
    }

    /** Whether the locale may have lost a part of the name. */
    private static boolean isLost(String value) {
        return !isUnicode() && value.chars().anyMatch(character -> UNKNOWN.indexOf(character) >= 0);
    }

    /** Names are read and written in this character set. */
    private static boolean isUnicode() {
        String name = System.getProperty("sun.jnu.encoding", "UTF-8");
        return !Charset.isSupported(name) || Charset.forName(name).equals(StandardCharsets.UTF_8);
    }
}
