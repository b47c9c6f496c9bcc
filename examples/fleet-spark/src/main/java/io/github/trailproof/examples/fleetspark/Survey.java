package io.github.trailproof.examples.fleetspark;

import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.recorded.RecordedAccount;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The first reading: it finds the lines that are no account, with what is wrong with each, and the owners of trails that
 * other accounts see. Both are few, so what it finds is kept, and with it the id of each account, which tells whether some
 * account stands on several lines.
 */
final class Survey implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1;

    static final String MESSAGE = "message";

    static final String ACCOUNT_ID = "accountId";

    /**
     * A bad line; of an owner there is only the account's id, in the place of the line, and of each line that is an account
     * only its id.
     */
    static final StructType FINDING = new StructType()
            .add(Lines.SOURCE, DataTypes.StringType)
            .add("path", DataTypes.StringType)
            .add(MESSAGE, DataTypes.StringType)
            .add(Lines.LINE, DataTypes.StringType)
            .add(ACCOUNT_ID, DataTypes.StringType);

    @Override
    public Iterator<Row> call(Iterator<Row> lines) {
        Set<String> owners = new TreeSet<>();
        Stream<Row> each = Lines.stream(lines).flatMap(line -> look(line, owners));
        // Asked only when the last line has been looked at.
        Stream<Row> found = Stream.of(owners)
                .flatMap(all -> all.stream().map(owner -> RowFactory.create(null, null, null, owner, null)));
        return Stream.concat(each, found).iterator();
    }

    private static Stream<Row> look(Row line, Set<String> owners) {
        RecordedAccount account = Lines.read(line).orElse(null);
        if (account instanceof RecordedAccount.Readable readable) {
            owners.addAll(OrganizationTrails.ownersOfOthersTrails(readable.evidence()));
            return Stream.of(RowFactory.create(
                    null, null, null, null, readable.evidence().accountId()));
        }
        return account instanceof RecordedAccount.Unreadable unreadable
                ? Stream.of(RowFactory.create(
                        unreadable.source(), unreadable.path(), unreadable.message(), Speakers.text(line), null))
                : Stream.empty();
    }
}
