package io.github.trailproof.remediation;

/** Texts inside JSON. */
final class Json {

    private Json() {}

    /** A text as JSON writes it, with its quotation marks. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int index = 0; index < text.length(); index++) {
            char one = text.charAt(index);
            if (one == '"' || one == '\\') {
                json.append('\\').append(one);
            } else if (one < ' ' || one == '\u007f' || Character.isSurrogate(one)) {
                // Also halves of a pair, which alone are no text that can be written.
                json.append("\\u").append(hexadecimal(one));
            } else {
                json.append(one);
            }
        }
        return json.append('"').toString();
    }

    private static String hexadecimal(char one) {
        String digits = Integer.toHexString(one);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
