package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import java.io.IOException;
import java.util.Optional;

/** The {@code error} of a line: an account that could not be read. Line and path are left out if there is no line. */
final class ErrorCodec {

    private static final String LINE = "the number of a line, from 1 on";

    /** A line has fewer digits, and such a number fits into a long. */
    private static final int MOST_DIGITS = 18;

    private static final Members<RecordedAccount.Unreadable, Draft> MEMBERS = new Members<
                    RecordedAccount.Unreadable, Draft>("an error as an object")
            .text("source", error -> Optional.of(error.source()), (draft, source) -> draft.source = source)
            .value(
                    "line",
                    error -> Optional.of(error.line()).filter(line -> line > 0),
                    (draft, line) -> draft.line = line,
                    ErrorCodec::readLine,
                    (line, out) -> out.writeNumber(line))
            .text(
                    "path",
                    error -> Optional.of(error.path()).filter(path -> error.line() > 0),
                    (draft, path) -> draft.path = path)
            .text("message", error -> Optional.of(error.message()), (draft, message) -> draft.message = message);

    private static final class Draft {
        private String source = "";
        private long line;
        private String path = "$";
        private String message = "";
    }

    private ErrorCodec() {}

    static RecordedAccount.Unreadable read(JsonCursor json) throws IOException {
        Draft draft = new Draft();
        long found = MEMBERS.read(json, draft);
        MEMBERS.require(json, found, "source", "a text");
        MEMBERS.require(json, found, "message", "a text");
        if (MEMBERS.found(found, "line")) {
            MEMBERS.require(json, found, "path", "a text");
        } else if (MEMBERS.found(found, "path")) {
            MEMBERS.require(json, found, "line", LINE);
        }
        return new RecordedAccount.Unreadable(draft.source, draft.line, draft.path, draft.message);
    }

    private static long readLine(JsonCursor json) throws IOException {
        String number = json.number().orElse("");
        boolean digits = !number.isEmpty()
                && number.length() <= MOST_DIGITS
                && number.charAt(0) != '0'
                && number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw json.expected(LINE);
        }
        return Long.parseLong(number);
    }

    static void write(RecordedAccount.Unreadable error, JsonGenerator out) throws IOException {
        MEMBERS.writeObject(error, out);
    }
}
