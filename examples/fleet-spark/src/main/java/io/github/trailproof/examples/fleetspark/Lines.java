package io.github.trailproof.examples.fleetspark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The lines of the input, each with the file it stands in. */
final class Lines {

    static final String SOURCE = "source";
    static final String LINE = "line";

    private Lines() {}

    /**
     * The lines of files, folders and whatever else Spark can read. They stay bytes: decoded, a line that is no UTF-8
     * would look like one that is.
     */
    static Dataset<Row> of(SparkSession spark, List<String> inputs) {
        return spark.read()
                // A carriage return inside a line is a blank of JSON.
                .option("lineSep", "\n")
                .option("recursiveFileLookup", "true")
                // A cluster may be set up to pass over what it cannot read; here it would pass for nothing to judge.
                .option("ignoreCorruptFiles", "false")
                .option("ignoreMissingFiles", "false")
                .text(inputs.toArray(String[]::new))
                .select(
                        col("_metadata.file_path").as(SOURCE),
                        col("value").cast("binary").as(LINE));
    }

    /**
     * A row for each file that has lines: its name, how many, and how many of them hold nothing. This is Spark's
     * reckoning and not that of the reader, which it is held against.
     */
    static List<Row> countByFile(Dataset<Row> lines) {
        Column isBlank = col(LINE).cast("string").rlike("^\\uFEFF?[ \\t\\r]*$");
        return lines.groupBy(SOURCE).agg(count(lit(1)), count(when(isBlank, 1))).collectAsList();
    }

    /** Reads one line; empty if it is blank. */
    static Optional<RecordedAccount> read(Row line) {
        byte[] bytes = line.getAs(LINE);
        return RecordedEvidenceReader.of(new ByteArrayInputStream(bytes), line.getAs(SOURCE))
                .next();
    }

    /** The rows of a partition, one at a time. */
    static Stream<Row> stream(Iterator<Row> rows) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
    }
}
