package io.github.trailproof.examples.audit.input;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.AccountJoin;
import io.github.trailproof.evidence.EvidencePlace;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.recorded.RecordedEvidenceWriter;
import io.github.trailproof.recorded.RecordedLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The lines of accounts that stand on several lines, kept in a temporary file until they are joined: in memory there is one
 * number for each account. Only its owner can read the file, and the system deletes it with the last use, also when the
 * process is killed.
 *
 * <p>Each record holds where the account's record before it is, which input and which line it is from, and the evidence.
 */
final class RepeatedAccounts implements Closeable {

    /** Before a record: the offset of the one before it, the number of the input, the line, and the length. */
    private static final int HEADER = 3 * Long.BYTES + Integer.BYTES;

    /** What the lines of one account may hold together, which is far more than the service's limits allow. */
    private static final long MOST_HELD = 200_000;

    /** There is no record before. */
    private static final long NONE = -1;

    private final List<Input> inputs;
    private final FileChannel file;

    RepeatedAccounts(List<Input> inputs, Path folder) throws IOException {
        this.inputs = inputs;
        Path path = Files.createTempFile(folder, "trailproof", ".evidence");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /**
     * Keeps a line.
     *
     * @param before where the last line of the account is that was kept, if there is one
     * @return where this one is
     */
    long keep(Optional<Long> before, int input, RecordedAccount.Readable account) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordedEvidenceWriter writer = RecordedEvidenceWriter.of(bytes)) {
            writer.write(account.evidence());
        }
        long offset = file.size();
        ByteBuffer record = ByteBuffer.allocate(HEADER + bytes.size());
        record.putLong(before.orElse(NONE))
                .putLong(input)
                .putLong(account.line())
                .putInt(bytes.size());
        record.put(bytes.toByteArray()).flip();
        long at = offset;
        while (record.hasRemaining()) {
            at += file.write(record, at);
        }
        return offset;
    }

    /** Whether a line is the only one of its account that was kept, when it is the last. */
    boolean isAlone(long last) throws IOException {
        return read(last, HEADER).getLong() == NONE;
    }

    /**
     * Joins the lines of an account.
     *
     * @param last where the last one is
     * @throws IOException if together they are beyond all limits, or the file cannot be read
     */
    AccountEvidence joined(String accountId, long last) throws IOException {
        AccountJoin join = new AccountJoin(accountId);
        for (long offset = last; offset != NONE; ) {
            ByteBuffer header = read(offset, HEADER);
            long before = header.getLong();
            EvidencePlace place =
                    new EvidencePlace(inputs.get((int) header.getLong()).name(), header.getLong());
            join.add(place, evidence(bytes(offset + HEADER, header.getInt())));
            if (join.size() > MOST_HELD) {
                throw new IOException("expected lines of one account that hold at most " + MOST_HELD
                        + " trails and other answers together, found more");
            }
            offset = before;
        }
        AccountEvidence joined = join.joined();
        Optional<String> exceeded = RecordedLimits.exceededBy(joined);
        if (exceeded.isPresent()) {
            throw new IOException(
                    "expected lines of one account that hold at most " + exceeded.get() + " together, found more");
        }
        return joined;
    }

    private static AccountEvidence evidence(byte[] line) throws IOException {
        try (RecordedEvidenceReader reader = RecordedEvidenceReader.of(new ByteArrayInputStream(line), "joined")) {
            RecordedAccount account = reader.next().orElseThrow(EOFException::new);
            if (account instanceof RecordedAccount.Readable readable) {
                return readable.evidence();
            }
            // It was read before; but written in ASCII a text may be longer.
            throw new IOException("a line of an account that stands on several is too long to be joined");
        }
    }

    private byte[] bytes(long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        read(offset, length).get(bytes);
        return bytes;
    }

    private ByteBuffer read(long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException("a temporary file was cut off");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
