package io.github.trailproof.examples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.recorded.RecordedPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Looking through, reading and assessing thousands of accounts of several kinds, beside a bare token scan of the same
 * bytes. Each step is done in turn, again and again, so that a machine that is busy for a while slows all of them.
 *
 * <p>It is a program, as the ratio of two steps in one run is what counts: the minimum is the quietest round of each, and
 * the ratio is that of the minima.
 */
public final class AccountsBenchmark {

    private static final int ACCOUNTS = 2_000;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 21;
    private static final int PART = 1 << 18;

    private static final JsonFactory JSON = new JsonFactory();

    private AccountsBenchmark() {}

    /** Does one thing to all accounts of a file; what it returns depends on all of it. */
    private interface Step {
        long of(byte[] accounts) throws IOException;
    }

    /**
     * Prints a table.
     *
     * @param args nothing
     * @throws IOException never
     */
    public static void main(String[] args) throws IOException {
        System.out.printf("%-30s %-14s %10s %10s %10s%n", "accounts", "step", "min us", "median us", "ratio");
        for (Map.Entry<String, byte[]> kind : SampleAccounts.kinds(ACCOUNTS).entrySet()) {
            measure(kind.getKey(), kind.getValue());
        }
    }

    private static Map<String, Step> steps() {
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put("scan", AccountsBenchmark::scan);
        steps.put("look through", AccountsBenchmark::lookThrough);
        steps.put("read", AccountsBenchmark::read);
        steps.put("read, assess", AccountsBenchmark::assess);
        return steps;
    }

    private static void measure(String kind, byte[] accounts) throws IOException {
        Map<String, Step> steps = steps();
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (Map.Entry<String, Step> step : steps.entrySet()) {
                long begin = System.nanoTime();
                if (step.getValue().of(accounts) == 0) {
                    throw new IllegalStateException("nothing was done");
                }
                double taken = (System.nanoTime() - begin) / 1_000.0 / ACCOUNTS;
                if (round >= WARM_UP) {
                    micros.computeIfAbsent(step.getKey(), key -> new ArrayList<>())
                            .add(taken);
                }
            }
        }
        double yardstick = Collections.min(micros.getOrDefault("scan", List.of()));
        String name = String.format(Locale.ROOT, "%s, %.1f KB", kind, accounts.length / 1_000.0 / ACCOUNTS);
        micros.forEach((step, times) -> System.out.printf(
                Locale.ROOT,
                "%-30s %-14s %10.1f %10.1f %10.2f%n",
                name,
                step,
                Collections.min(times),
                median(times),
                Collections.min(times) / yardstick));
    }

    private static double median(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** The yardstick: every token, nothing kept. */
    private static long scan(byte[] accounts) throws IOException {
        long tokens = 0;
        try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(accounts))) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    private static RecordedEvidenceReader reader(byte[] accounts) {
        return RecordedEvidenceReader.of(new ByteArrayInputStream(accounts), "benchmark");
    }

    /** What a command does first, to find accounts on several lines and owners of organization trails. */
    private static long lookThrough(byte[] accounts) throws IOException {
        long found = 0;
        try (RecordedEvidenceReader reader = reader(accounts)) {
            for (Optional<RecordedPart> part = reader.nextPart(PART); part.isPresent(); part = reader.nextPart(PART)) {
                found += part.get().outlines().size();
            }
        }
        return found;
    }

    private static long read(byte[] accounts) throws IOException {
        long lines = 0;
        try (RecordedEvidenceReader reader = reader(accounts)) {
            for (Optional<RecordedAccount> next = reader.next(); next.isPresent(); next = reader.next()) {
                lines += next.get().line();
            }
        }
        return lines;
    }

    private static long assess(byte[] accounts) throws IOException {
        long verdicts = 0;
        try (RecordedEvidenceReader reader = reader(accounts)) {
            for (Optional<RecordedAccount> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof RecordedAccount.Readable account) {
                    verdicts += Cis31.assess(account.evidence()).verdict(Criterion.COMPLETE) == Verdict.PASS ? 1 : 2;
                }
            }
        }
        return verdicts;
    }
}
