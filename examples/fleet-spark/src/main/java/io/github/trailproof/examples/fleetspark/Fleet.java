package io.github.trailproof.examples.fleetspark;

import static org.apache.spark.sql.functions.col;

import io.github.trailproof.control.Criterion;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Judges a fleet of accounts. The input is read up to three times, as an organization's trail is best known to the account
 * that owns it, which may stand anywhere: to find who owns trails that others see, to fetch the few accounts that speak for
 * others, and to judge each account.
 */
final class Fleet {

    /** The verdicts, in Parquet. */
    static final String VERDICTS = "verdicts";
    /** The lines that are no account, in JSON Lines. */
    static final String BAD_LINES = "bad-lines";

    static final String SUMMARY = "summary.json";

    private final SparkSession spark;
    private final List<String> inputs;
    private final Path output;
    private final Criterion criterion;
    private final Set<String> delegatedAdministrators;

    Fleet(SparkSession spark, Arguments arguments) {
        this.spark = spark;
        this.inputs = arguments.inputs();
        this.output = new Path(arguments.output());
        this.criterion = arguments.criterion();
        this.delegatedAdministrators = arguments.delegatedAdministrators();
    }

    /**
     * Judges every account of the input.
     *
     * @return what was found; the same is in the output's summary, which is written last
     * @throws IOException if there is something at the output, or it cannot be written
     */
    Summary run() throws IOException {
        FileSystem files = output.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (files.exists(output)) {
            throw new IOException("there is already something at `" + output + "`");
        }
        Dataset<Row> lines = Lines.of(spark, inputs);
        Found found = survey(lines);
        judge(lines, speakers(lines, found.owners()), found.isAnyRepeated());
        // What counts is what was written, so it is read back.
        Dataset<Row> verdicts = spark.read().schema(VerdictRow.SCHEMA).parquet(at(VERDICTS));
        Dataset<Row> badLines = spark.read().schema(Survey.FINDING).json(at(BAD_LINES));
        Summary summary = Summary.of(Counts.of(lines, verdicts, badLines), verdicts);
        try (OutputStream out = files.create(new Path(output, SUMMARY), false)) {
            summary.writeJson(out);
        }
        return summary;
    }

    /** What the first reading found: who owns trails that others see, and whether some account stands on several lines. */
    private record Found(Set<String> owners, boolean isAnyRepeated) {}

    /** Writes the bad lines. */
    private Found survey(Dataset<Row> lines) {
        Dataset<Row> found =
                lines.mapPartitions(new Survey(), Encoders.row(Survey.FINDING)).persist();
        try {
            found.filter(col(Survey.MESSAGE).isNotNull())
                    .drop(Survey.ACCOUNT_ID)
                    .write()
                    .json(at(BAD_LINES));
            Set<String> owners = new TreeSet<>();
            found.filter(col(Survey.MESSAGE).isNull().and(col(Lines.LINE).isNotNull()))
                    .select(Lines.LINE)
                    .distinct()
                    .collectAsList()
                    .forEach(row -> owners.add(row.getString(0)));
            boolean isAnyRepeated = !found.filter(col(Survey.ACCOUNT_ID).isNotNull())
                    .groupBy(Survey.ACCOUNT_ID)
                    .count()
                    .filter(col("count").gt(1))
                    .isEmpty();
            return new Found(owners, isAnyRepeated);
        } finally {
            found.unpersist();
        }
    }

    /** The lines of the accounts that speak for others. */
    private List<String> speakers(Dataset<Row> lines, Set<String> owners) {
        if (owners.isEmpty()) {
            return List.of();
        }
        Set<String> speakers = new TreeSet<>(owners);
        speakers.addAll(delegatedAdministrators);
        return lines.mapPartitions(new Speakers(speakers), Encoders.STRING()).collectAsList();
    }

    /** Brings the lines of an account together only if some account has several: it moves the whole input. */
    private void judge(Dataset<Row> lines, List<String> speakers, boolean isAnyRepeated) {
        Broadcast<List<String>> everywhere =
                new JavaSparkContext(spark.sparkContext()).broadcast(new ArrayList<>(speakers));
        Judge judge = new Judge(everywhere, delegatedAdministrators, criterion);
        Dataset<Row> verdicts = isAnyRepeated
                ? lines.groupByKey((MapFunction<Row, String>) Judge::accountId, Encoders.STRING())
                        .flatMapGroups(
                                (FlatMapGroupsFunction<String, Row, Row>) judge::judge, Encoders.row(VerdictRow.SCHEMA))
                : lines.mapPartitions(judge, Encoders.row(VerdictRow.SCHEMA));
        verdicts.write().parquet(at(VERDICTS));
        everywhere.destroy();
    }

    private String at(String name) {
        return new Path(output, name).toString();
    }
}
