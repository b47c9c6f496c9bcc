package io.github.trailproof.recorded.split;

/** How deep within JSON text one is, byte by byte, by its quotes, braces and brackets alone. */
final class Nesting {

    private int depth;
    private boolean text;
    private boolean escaped;
    private boolean closed;

    void take(byte b) {
        if (text) {
            takeInText(b);
        } else {
            switch (b) {
                case '"' -> text = true;
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    depth--;
                    closed = depth <= 0;
                }
                default -> {}
            }
        }
    }

    private void takeInText(byte b) {
        if (escaped) {
            escaped = false;
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '"') {
            text = false;
        }
    }

    /** Whether a brace or bracket, or a text, has begun and not ended. */
    boolean isOpen() {
        return depth > 0 || text;
    }

    /** Whether the outermost brace or bracket has ended. */
    boolean isClosed() {
        return closed;
    }
}
