package io.github.trailproof.examples.audit.live;

import io.github.trailproof.collect.TrailClients;
import io.github.trailproof.collect.TrailCollector;
import io.github.trailproof.collect.organization.CollectedAccount;
import io.github.trailproof.collect.organization.OrganizationAccounts;
import io.github.trailproof.collect.organization.OrganizationCollector;
import io.github.trailproof.collect.organization.OrganizationException;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.examples.audit.console.ProgressDisplay;
import io.github.trailproof.examples.audit.console.StoppedRun;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.account.AccountClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The accounts that the options name, asked now: the caller's own, or those of its organization. */
public final class LiveAccounts {

    private final LiveOptions options;
    private final Optional<Criterion> until;
    private final ProgressDisplay progress;
    private final Set<String> notEntered = new TreeSet<>();
    private final Set<String> notFound = new TreeSet<>();
    private final Map<Silence, Set<String>> silent = new EnumMap<>(Silence.class);
    private final Set<String> besides = new TreeSet<>();
    private boolean anyoneAnswered;

    /**
     * Asks nothing yet.
     *
     * @param until the criterion after whose decision no more is asked; empty asks all there is
     */
    public LiveAccounts(LiveOptions options, Optional<Criterion> until, ProgressDisplay progress) {
        this.options = options;
        this.until = until;
        this.progress = progress;
    }

    /** Asks these accounts of the organization too, for what they know of the others. */
    public void besides(Set<String> accountIds) {
        besides.addAll(accountIds);
    }

    /**
     * Asks every account and passes each on as soon as it is answered.
     *
     * @throws StoppedRun if there are no credentials or no region, or nothing answers
     */
    public void each(Consumer<AccountEvidence> consumer) {
        try (AwsAccess aws = AwsAccess.of(options);
                AccountClient account = aws.account()) {
            TrailCollector collector = collector(aws, account);
            if (options.isOrganization()) {
                organization(aws, collector, consumer);
            } else {
                AccountEvidence evidence = collector.collect(aws.accountId());
                ServiceTrouble.refuseSilence(evidence);
                note(evidence);
                consumer.accept(evidence);
            }
        }
    }

    private TrailCollector collector(AwsAccess aws, AccountClient account) {
        TrailCollector.Builder builder = TrailCollector.builder()
                .cloudTrail(TrailClients.sync(aws::cloudTrail))
                .startingRegion(aws.region())
                .enabledRegions(aws.regions(account))
                .timeout(options.pace().timeout())
                .deadline(options.pace().deadline());
        return until.map(builder::until).orElseGet(builder::everything).build();
    }

    private void organization(AwsAccess aws, TrailCollector collector, Consumer<AccountEvidence> consumer) {
        // Fails at once on bad credentials, instead of once for every account.
        aws.accountId();
        notFound.addAll(options.accounts());
        try (OrganizationsClient organizations = aws.organizations();
                StsClient sts = aws.sts()) {
            OrganizationCollector.Builder builder = OrganizationCollector.builder()
                    .collector(collector)
                    .accounts(OrganizationAccounts.sync(organizations))
                    .assuming(options.role().assumedWith(sts))
                    .exclude(options.excluded())
                    .delegatedAdministrators(options.delegatedAdministrators());
            options.pace().parallel().ifPresent(builder::concurrency);
            if (!options.accounts().isEmpty()) {
                Set<String> included = options.accounts();
                included.addAll(besides);
                builder.include(included);
            }
            builder.build().collect(collected -> take(collected, consumer));
        } catch (OrganizationException e) {
            throw ServiceTrouble.noOrganization(e);
        }
    }

    private void take(CollectedAccount collected, Consumer<AccountEvidence> consumer) {
        AccountEvidence evidence = collected.evidence();
        notFound.remove(evidence.accountId());
        note(evidence);
        progress.total(collected.progress().total());
        progress.failed(collected.progress().failed());
        consumer.accept(evidence);
    }

    private void note(AccountEvidence evidence) {
        Optional<Silence> silence = Silence.of(evidence);
        if (silence.isPresent()) {
            silent.computeIfAbsent(silence.get(), key -> new TreeSet<>()).add(evidence.accountId());
        } else if (isNotEntered(evidence)) {
            notEntered.add(evidence.accountId());
        }
        anyoneAnswered |= !Silence.isWhole(evidence);
    }

    private static boolean isNotEntered(AccountEvidence evidence) {
        return Stream.concat(evidence.listings().values().stream(), Stream.of(evidence.enabledRegions()))
                .flatMap(answer -> answer.missing().stream())
                .map(MissingEvidence::operation)
                .anyMatch(operation -> operation == Operation.ASSUME_ROLE);
    }

    /** The accounts of which calls were not answered, by the gravest reason of each. */
    Map<Silence, Set<String>> silent() {
        return silent;
    }

    /** Whether some account could not be asked in a way that is no verdict: nobody answers, or the credentials expired. */
    boolean isUnavailable() {
        return silent.containsKey(Silence.EXPIRED) || (!silent.isEmpty() && !anyoneAnswered);
    }

    /** The accounts in which the role could not be assumed. */
    Set<String> notEntered() {
        return notEntered;
    }

    /** The accounts that were asked for and are no active accounts of the organization. */
    public Set<String> notFound() {
        return notFound;
    }
}
