package io.github.trailproof.recorded.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import org.jspecify.annotations.Nullable;

/** Escapes every character that is not printable ASCII: Jackson alone would write DEL as it is. */
public final class PrintableAscii extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    private static final int LAST = 0x7e;

    private PrintableAscii() {}

    /** Makes a generator write nothing but printable ASCII. */
    public static void apply(JsonGenerator out) {
        out.setCharacterEscapes(new PrintableAscii());
        out.setHighestNonEscapedChar(LAST);
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
        codes[LAST + 1] = ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return null;
    }
}
