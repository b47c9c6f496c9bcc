package io.github.trailproof.examples.fleetspark;

import io.github.trailproof.testkit.corpus.Corpus;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes evidence of as many accounts as one likes: the conformance corpus over and over, each time with other ids. */
final class Population {

    private static final Pattern ACCOUNT = Pattern.compile("\"accountId\":\"([0-9]{12})\"");
    private static final long FIRST = 100_000_000_000L;

    private Population() {}

    /** Takes how many accounts, in how many files, and the folder for these. */
    public static void main(String[] args) throws IOException {
        int accounts = Integer.parseInt(args[0]);
        int files = Integer.parseInt(args[1]);
        Files.createDirectories(Path.of(args[2]));
        List<Corpus.Case> corpus = Corpus.cases();
        int written = 0;
        for (int file = 0; file < files; file++) {
            Path path = Path.of(args[2], "accounts-" + file + ".jsonl");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                for (; written < (long) accounts * (file + 1) / files; written++) {
                    String line = line(corpus, written);
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** The evidence of an account by its place, on one line. */
    static String line(List<Corpus.Case> corpus, int place) {
        return renamed(corpus.get(place % corpus.size()).evidence(), FIRST + place);
    }

    /** The same evidence of another account. */
    private static String renamed(String line, long accountId) {
        Matcher found = ACCOUNT.matcher(line);
        if (!found.find()) {
            throw new IllegalStateException("the corpus has an account without an id");
        }
        return line.replace(found.group(1), String.valueOf(accountId));
    }
}
