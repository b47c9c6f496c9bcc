package io.github.trailproof.examples.fleetspark;

import io.github.trailproof.recorded.RecordedAccount;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The first reading: it finds the lines that are no account, with what is wrong with each, and the accounts that speak
 * for others. Both are few, so what it finds is kept.
 */
final class Survey implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1;

    static final String MESSAGE = "message";

    /** A bad line; of an account that speaks for others there is only the line. */
    static final StructType FINDING = new StructType()
            .add(Lines.SOURCE, DataTypes.StringType)
            .add("path", DataTypes.StringType)
            .add(MESSAGE, DataTypes.StringType)
            .add(Lines.LINE, DataTypes.StringType);

    @Override
    public Iterator<Row> call(Iterator<Row> lines) {
        OrganizationTrailSources speakers = new OrganizationTrailSources();
        Stream<Row> bad = Lines.stream(lines).flatMap(line -> look(line, speakers));
        // Asked only when the last line has been looked at.
        Stream<Row> spoke = Stream.of(speakers)
                .flatMap(all -> all.lines().stream().map(line -> RowFactory.create(null, null, null, line)));
        return Stream.concat(bad, spoke).iterator();
    }

    private static Stream<Row> look(Row line, OrganizationTrailSources speakers) {
        RecordedAccount account = Lines.read(line).orElse(null);
        if (account instanceof RecordedAccount.Readable readable) {
            speakers.add(readable.evidence(), text(line));
        }
        return account instanceof RecordedAccount.Unreadable unreadable
                ? Stream.of(RowFactory.create(unreadable.source(), unreadable.path(), unreadable.message(), text(line)))
                : Stream.empty();
    }

    private static String text(Row line) {
        byte[] bytes = line.getAs(Lines.LINE);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
