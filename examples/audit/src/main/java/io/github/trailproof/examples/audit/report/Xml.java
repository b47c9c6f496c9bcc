package io.github.trailproof.examples.audit.report;

import io.github.trailproof.evidence.PlainText;

/** Text in XML, between tags or in an attribute. */
final class Xml {

    private static final int LAST_ASCII = 0x7e;

    private Xml() {}

    /** The text in ASCII. What does not show as itself, and with it all that XML forbids, is spelled out. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        PlainText.of(text).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (point <= LAST_ASCII) {
                        escaped.append((char) point);
                    } else {
                        escaped.append("&#").append(point).append(';');
                    }
                }
            }
        });
        return escaped.toString();
    }
}
