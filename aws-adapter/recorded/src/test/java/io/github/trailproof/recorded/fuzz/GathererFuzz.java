package io.github.trailproof.recorded.fuzz;

import io.github.trailproof.recorded.gather.EvidenceGatherer;
import io.github.trailproof.recorded.gather.Gathered;
import io.github.trailproof.recorded.gather.Recognition;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What gathers evidence from raw answers: it ends, throws nothing, gathers the same twice, and what it gathers can be
 * assessed, written and read again.
 */
public final class GathererFuzz {

    private static final byte END_OF_FILE = 0x1E;

    private GathererFuzz() {}

    /** Gathers from the bytes as files, each a line with its name and then what it holds; the fuzzer calls this. */
    public static void fuzzerTestOneInput(byte[] data) {
        EvidenceGatherer gatherer = new EvidenceGatherer(Optional.empty());
        int start = 0;
        for (int end = 0; end <= data.length; end++) {
            if (end == data.length || data[end] == END_OF_FILE) {
                add(gatherer, Arrays.copyOfRange(data, start, end));
                start = end + 1;
            }
        }
        Gathered gathered = gatherer.gathered();
        gathered.accounts().forEach(Rewritten::check);
        if (!gatherer.gathered().equals(gathered)) {
            throw new AssertionError("gathered twice, the evidence differs");
        }
    }

    private static void add(EvidenceGatherer gatherer, byte[] file) {
        int line = 0;
        while (line < file.length && file[line] != '\n') {
            line++;
        }
        String name = new String(file, 0, line, StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOfRange(file, Math.min(line + 1, file.length), file.length);
        gatherer.add(name, new ByteArrayInputStream(content));
        Recognition.of(new ByteArrayInputStream(content));
    }
}
