package io.github.trailproof.examples.audit.live;

import io.github.trailproof.collect.TrailClients;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.examples.audit.console.ProgressDisplay;
import io.github.trailproof.lookup.CollectedHistory;
import io.github.trailproof.lookup.HistoryCollector;
import io.github.trailproof.lookup.RefusedLookup;
import io.github.trailproof.report.Phrase;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.sts.StsClient;

/** The past of live accounts: their evidence, then their Event history. */
public final class LiveHistory {

    /**
     * As long as Event history keeps events. All of it is asked for, whatever the time to judge: a change before that time
     * tells what held when it began.
     */
    private static final Duration KEPT = Duration.ofDays(90);

    private final LiveOptions options;
    private final Duration delay;
    private final boolean outside;
    private final PrintStream err;

    /**
     * Asks nothing yet.
     *
     * @param delay after what time an event is taken to be in the history
     * @param outside whether the account is said to have been in no organization
     */
    public LiveHistory(LiveOptions options, Duration delay, boolean outside, PrintStream err) {
        this.options = options;
        this.delay = delay;
        this.outside = outside;
        this.err = err;
    }

    /**
     * Asks every account that the options name for its evidence, waits until the delay is over, and asks for its past.
     *
     * @param accounts asks for the evidence
     */
    public CollectedHistory collect(LiveAccounts accounts, ProgressDisplay bar) {
        try (AwsAccess aws = AwsAccess.of(options);
                StsClient sts = aws.sts()) {
            HistoryCollector.Builder collector = HistoryCollector.builder()
                    .cloudTrail(TrailClients.sync(aws::cloudTrail))
                    .timeout(options.pace().timeout())
                    .delay(delay);
            if (outside) {
                collector.noOrganization();
            }
            if (options.isOrganization()) {
                String caller = aws.accountId();
                collector.assuming(options.role().assumedWith(sts), caller);
                LiveOrganization organization = LiveOrganization.ask(aws, options, caller, err);
                organization.tell(collector);
                accounts.besides(organization.speakers());
            }
            List<AccountEvidence> evidence = new ArrayList<>();
            accounts.each(one -> {
                evidence.add(one);
                bar.advance();
            });
            return collector.build().collect(evidence, Instant.now().minus(KEPT));
        }
    }

    /** The accounts that were asked for, without those that only speak for them. */
    public Set<String> reported(CollectedHistory history) {
        Set<String> reported = new TreeSet<>(history.accountIds());
        if (options.isOrganization() && !options.accounts().isEmpty()) {
            reported.retainAll(options.accounts());
        }
        return reported;
    }

    /** What was refused, one message for each account and error. */
    public void tellRefused(CollectedHistory history) {
        Map<String, Set<String>> regions = new TreeMap<>();
        for (RefusedLookup refused : history.refused()) {
            regions.computeIfAbsent(
                            words(refused.failed()) + " for account "
                                    + refused.lookup().accountId(),
                            words -> new TreeSet<>())
                    .add(refused.lookup().region());
        }
        regions.forEach((words, where) -> err.println("trailproof: LookupEvents " + words + " in "
                + Phrase.some(List.copyOf(where)) + "; what it would have told is open"));
    }

    private static String words(Failed failed) {
        return "answered " + PlainText.of(failed.errorCode())
                + failed.message()
                        .map(message -> " (" + PlainText.of(message) + ")")
                        .orElse("");
    }
}
