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
        Path path;
        try {
            path = Path.of(value);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("`" + value + "` cannot be the name of a file here", e);
        }
        boolean lost = value.chars().anyMatch(character -> UNKNOWN.indexOf(character) >= 0);
        if (lost && !isUnicode() && Files.notExists(path)) {
            throw new IllegalArgumentException("there is no `" + value + "`; names with characters beyond ASCII are not"
                    + " understood in this locale: set LC_ALL=C.UTF-8, or use the script trailproof, which does");
        }
        return path;
    }

    /** Names are read and written in this character set. */
    private static boolean isUnicode() {
        String name = System.getProperty("sun.jnu.encoding", "UTF-8");
        return !Charset.isSupported(name) || Charset.forName(name).equals(StandardCharsets.UTF_8);
    }
}
