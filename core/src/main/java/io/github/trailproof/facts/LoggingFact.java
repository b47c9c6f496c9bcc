package io.github.trailproof.facts;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.Finding.FromAccount;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Inconclusive;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.OtherAccount;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a trail is recording, by what the account and those that speak for it were answered. */
final class LoggingFact {

    private static final String IS_LOGGING = "IsLogging";

    private LoggingFact() {}

    static Fact of(TrailArn trailArn, AccountEvidence evidence) {
        Evidence<TrailStatus> own = evidence.status(trailArn);
        List<OtherAccount> others = evidence.others(trailArn);
        if (others.isEmpty()) {
            return isLogging(own)
                    .map(found -> fact(new FromAccount(found, answered(own, evidence)), evidence))
                    .orElseGet(() -> unanswered(trailArn, own));
        }
        List<FromAccount> said = new ArrayList<>(1);
        isLogging(own).ifPresent(found -> said.add(new FromAccount(found, answered(own, evidence))));
        for (OtherAccount other : others) {
            isLogging(other.status()).ifPresent(found -> said.add(new FromAccount(found, other.accountId())));
        }
        if (said.isEmpty()) {
            return unanswered(trailArn, own);
        }
        return Finding.Disagreement.among(said)
                .map(found -> inconclusive(trailArn, found))
                .orElseGet(() -> fact(said.get(0), evidence));
    }

    private static Optional<Finding> isLogging(Evidence<TrailStatus> status) {
        return status.value()
                .flatMap(TrailStatus::isLogging)
                .map(isLogging -> new Finding.Value(IS_LOGGING, isLogging.toString()));
    }

    /** The account that was answered. */
    private static String answered(Evidence<TrailStatus> status, AccountEvidence evidence) {
        return status instanceof Evidence.Known<TrailStatus> known
                ? known.providedBy().orElse(evidence.accountId())
                : evidence.accountId();
    }

    private static Fact fact(FromAccount said, AccountEvidence evidence) {
        Finding found = said.accountId().equals(evidence.accountId()) ? said.finding() : said;
        return said.finding().equals(new Finding.Value(IS_LOGGING, "true")) ? Fact.holds(found) : Fact.holdsNot(found);
    }

    private static Fact unanswered(TrailArn trailArn, Evidence<TrailStatus> status) {
        return status.missing()
                .map(reason -> Fact.open(new Finding.Unanswered(IS_LOGGING, reason), reason))
                .orElseGet(() -> inconclusive(trailArn, new Finding.Absent(IS_LOGGING)));
    }

    private static Fact inconclusive(TrailArn trailArn, Finding finding) {
        return Fact.open(finding, MissingEvidence.of(Operation.GET_TRAIL_STATUS, trailArn, new Inconclusive(finding)));
    }
}
