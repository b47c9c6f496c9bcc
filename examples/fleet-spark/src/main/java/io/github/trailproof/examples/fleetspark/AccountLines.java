package io.github.trailproof.examples.fleetspark;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.AccountJoin;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.EvidencePlace;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.recorded.RecordedLimits;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of one account, as they come: joined, with the file of the first by name, and how many there are. */
final class AccountLines {

    /** What the lines of one account may hold together, which is far more than the service's limits allow. */
    private static final long MOST_HELD = 200_000;

    private final AccountJoin join;
    private final String accountId;
    private @Nullable String source;
    private long count;

    AccountLines(String accountId) {
        this.accountId = accountId;
        this.join = new AccountJoin(accountId);
    }

    /** Adds a line, which counts in any case. */
    void add(AccountEvidence line, String file) {
        count++;
        source = source == null || file.compareTo(source) < 0 ? file : source;
        if (join.size() <= MOST_HELD) {
            join.add(new EvidencePlace(file, 0), line);
        }
    }

    long count() {
        return count;
    }

    String source() {
        return Optional.ofNullable(source).orElseThrow();
    }

    /** The account's evidence; beyond all limits nothing is taken from it, so that every verdict is open. */
    AccountEvidence joined() {
        Optional<String> exceeded = join.size() > MOST_HELD
                ? Optional.of(MOST_HELD + " trails and other answers")
                : RecordedLimits.exceededBy(join.joined());
        return exceeded.map(this::open).orElseGet(join::joined);
    }

    private AccountEvidence open(String limit) {
        Unsettled cause = new Unsettled("the account's lines hold more than " + limit + " together");
        return AccountEvidence.builder()
                .accountId(accountId)
                .enabledRegions(Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, cause)))
                .putListing(
                        "us-east-1",
                        Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, "us-east-1", cause)))
                .build();
    }
}
