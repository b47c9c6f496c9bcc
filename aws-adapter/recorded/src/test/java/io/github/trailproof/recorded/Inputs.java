package io.github.trailproof.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Recorded evidence as tests write and read it. */
final class Inputs {

    static final String SOURCE = "input.jsonl";
    static final String ARN = "arn:aws:cloudtrail:us-east-1:111122223333:trail/main";

    private Inputs() {}

    /** The smallest account there is. */
    static String account(String id) {
        return "{\"accountId\":\"" + id + "\",\"describeTrails\":{}}";
    }

    static List<RecordedAccount> read(String input) {
        return read(input.getBytes(StandardCharsets.UTF_8));
    }

    static List<RecordedAccount> read(byte[] input) {
        return RecordedEvidenceReader.of(new ByteArrayInputStream(input), SOURCE).stream()
                .toList();
    }

    /** The evidence of an input that holds one account and nothing else. */
    static AccountEvidence readOne(String input) {
        List<RecordedAccount> accounts = read(input);
        assertThat(accounts).singleElement().isInstanceOf(RecordedAccount.Readable.class);
        return evidence(accounts.get(0));
    }

    static AccountEvidence evidence(RecordedAccount account) {
        if (account instanceof RecordedAccount.Readable readable) {
            return readable.evidence();
        }
        throw new AssertionError("expected an account that can be read, found " + account);
    }

    static RecordedAccount refused(long line, String path, String message) {
        return new RecordedAccount.Unreadable(SOURCE, line, path, message);
    }

    static RecordedAccount readable(long line, String id) {
        return new RecordedAccount.Readable(line, readOne(account(id)), List.of());
    }

    static String write(AccountEvidence... accounts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordedEvidenceWriter writer = RecordedEvidenceWriter.of(out)) {
            for (AccountEvidence account : accounts) {
                writer.write(account);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static byte[] gzip(String input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
