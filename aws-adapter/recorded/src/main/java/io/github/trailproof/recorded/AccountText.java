package io.github.trailproof.recorded;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.codec.AccountCodec;
import io.github.trailproof.recorded.codec.AccountCursor;
import io.github.trailproof.recorded.codec.Format;
import io.github.trailproof.recorded.codec.MalformedEvidenceException;
import io.github.trailproof.recorded.codec.PrimedSymbols;
import java.io.IOException;

/** The text of one account, and how it is read. */
final class AccountText {

    private final byte[] bytes;
    private final int start;
    private final int end;

    /** Takes the bytes from start to end, which must not change while the account is read. */
    AccountText(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Reads the account, or throws what is wrong with it. */
    AccountEvidence read() throws MalformedEvidenceException {
        int invalid = Utf8.firstInvalid(bytes, start, end);
        if (invalid >= 0) {
            throw Syntax.invalidUtf8(this, invalid);
        }
        try {
            JsonParser parser = PrimedSymbols.parser(bytes, start, end);
            try {
                return AccountCodec.read(new AccountCursor(parser, bytes, start, end));
            } catch (JsonProcessingException malformed) {
                throw Syntax.refuse(this, parser, malformed);
            }
        } catch (MalformedEvidenceException refused) {
            throw refused;
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    /** Whether the text is JSON at all. */
    boolean isWellFormed() {
        if (Utf8.firstInvalid(bytes, start, end) >= 0) {
            return false;
        }
        try (JsonParser parser = parser(end)) {
            while (parser.nextToken() != null) {
                parser.finishToken();
            }
            return true;
        } catch (IOException malformed) {
            return false;
        }
    }

    /** A parser of the text up to a byte, for what is broken: it does not share what names it learns. */
    JsonParser parser(int to) throws IOException {
        return Format.json().createParser(bytes, start, to - start);
    }
}
