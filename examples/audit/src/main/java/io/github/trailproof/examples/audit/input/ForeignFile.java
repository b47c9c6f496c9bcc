package io.github.trailproof.examples.audit.input;

import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.recorded.gather.ContentKind;
import io.github.trailproof.recorded.gather.Recognition;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an input is no evidence at all, but something else. Then it is told once what it looks like, and not once for
 * each of its lines.
 */
final class ForeignFile {

    /** Where the reader stops in what has not even the form of an account. */
    private static final Set<String> NO_ACCOUNT = Set.of("$", "$.accountId", "$.describeTrails");

    private final Input input;
    private RecordedAccount.@Nullable Unreadable first;
    private long unreadable;

    private ForeignFile(Input input) {
        this.input = input;
    }

    /**
     * The one error to tell instead of those of the accounts; empty if the input is evidence, well-formed or not. An input
     * that begins with an account is read no further.
     */
    static Optional<RecordedAccount.Unreadable> error(Input input) throws IOException {
        ForeignFile file = new ForeignFile(input);
        return file.hasAccount() ? Optional.empty() : file.error();
    }

    private boolean hasAccount() throws IOException {
        try (RecordedEvidenceReader reader = input.open()) {
            for (Optional<RecordedAccount> next = reader.next(); next.isPresent(); next = reader.next()) {
                boolean account = !(next.get() instanceof RecordedAccount.Unreadable broken)
                        || !NO_ACCOUNT.contains(broken.path());
                if (account) {
                    return true;
                }
                unreadable++;
                if (first == null && next.get() instanceof RecordedAccount.Unreadable broken) {
                    first = broken;
                }
            }
            return false;
        }
    }

    private Optional<RecordedAccount.Unreadable> error() throws IOException {
        RecordedAccount.Unreadable error = first;
        if (error == null) {
            return Optional.empty();
        }
        ContentKind kind = kind();
        return switch (kind) {
            case EVIDENCE -> Optional.empty();
            case OTHER_JSON, EMPTY, OTHER -> Optional.of(again(error));
            default ->
                Optional.of(
                        new RecordedAccount.Unreadable(input.name(), 0, "$", ContentWords.ofFile(kind, input.name())));
        };
    }

    private RecordedAccount.Unreadable again(RecordedAccount.Unreadable error) {
        String message = unreadable == 1
                ? error.message()
                : error.message() + "; none of the " + unreadable + " accounts or lines could be read";
        return new RecordedAccount.Unreadable(error.source(), error.line(), error.path(), message);
    }

    private ContentKind kind() throws IOException {
        try (InputStream in = input.bytes()) {
            return Recognition.of(in);
        }
    }
}
