package io.github.trailproof.examples.fleetspark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many lines went in, and what became of them.
 *
 * @param lines lines of the input
 * @param blank lines that hold nothing
 * @param accounts accounts that were judged
 * @param joined further lines of these accounts, beside the first of each
 * @param badLines lines that are no account
 * @param emptyFiles files of the input without a line that holds something, sorted
 */
record Counts(long lines, long blank, long accounts, long joined, long badLines, List<String> emptyFiles) {

    /**
     * Refuses to go on if a line is lost.
     *
     * @throws IllegalStateException unless every line is accounted for, as when the input changed meanwhile
     */
    Counts {
        emptyFiles = List.copyOf(emptyFiles);
        if (accounts + joined + badLines + blank != lines) {
            throw new IllegalStateException("expected each of " + lines + " lines once, found " + accounts
                    + " accounts, " + joined + " further lines of them, " + badLines + " bad lines and " + blank
                    + " blank ones; did the input change?");
        }
    }

    /** Counts the input again, and what was written. */
    static Counts of(Dataset<Row> lines, Dataset<Row> verdicts, Dataset<Row> badLines) {
        long all = 0;
        long blank = 0;
        TreeSet<String> empty = new TreeSet<>();
        for (String file : lines.inputFiles()) {
            empty.add(plain(file));
        }
        for (Row file : Lines.countByFile(lines)) {
            long inFile = file.getLong(1);
            long blankInFile = file.getLong(2);
            all += inFile;
            blank += blankInFile;
            if (inFile > blankInFile) {
                empty.remove(plain(file.getString(0)));
            }
        }
        long accounts = verdicts.count();
        long judged =
                accounts == 0 ? 0 : verdicts.agg(sum(VerdictRow.LINES)).first().getLong(0);
        return new Counts(
                all,
                blank,
                accounts,
                judged - accounts,
                badLines.filter(col(Survey.MESSAGE).isNotNull()).count(),
                List.copyOf(empty));
    }

    /** A file's name, which Spark spells in two ways. */
    private static String plain(String file) {
        return new Path(file).toString();
    }

    /** Whether there was something to judge in every file, and all of it could be. */
    boolean isEverythingJudged() {
        return accounts > 0 && badLines == 0 && emptyFiles.isEmpty();
    }
}
