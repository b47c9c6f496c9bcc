package io.github.trailproof.examples.fleetspark;

import io.github.trailproof.recorded.RecordedAccount;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * The second reading: the lines of the accounts that speak for others, which are the owners of trails that others see and
 * the delegated administrators. They are few enough to be sent everywhere.
 */
final class Speakers implements MapPartitionsFunction<Row, String> {

    private static final long serialVersionUID = 1;

    private final TreeSet<String> accountIds;

    Speakers(Set<String> accountIds) {
        this.accountIds = new TreeSet<>(accountIds);
    }

    @Override
    public Iterator<String> call(Iterator<Row> lines) {
        return Lines.stream(lines).filter(this::speaks).map(Speakers::text).iterator();
    }

    private boolean speaks(Row line) {
        return Lines.read(line)
                .filter(account -> account instanceof RecordedAccount.Readable readable
                        && accountIds.contains(readable.evidence().accountId()))
                .isPresent();
    }

    static String text(Row line) {
        byte[] bytes = line.getAs(Lines.LINE);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
