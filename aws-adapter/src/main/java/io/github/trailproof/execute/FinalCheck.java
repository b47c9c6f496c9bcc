package io.github.trailproof.execute;

import io.github.trailproof.collect.RegionSource;
import io.github.trailproof.collect.TrailClients;
import io.github.trailproof.collect.TrailCollector;
import io.github.trailproof.collect.account.RegionNames;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Collects the account's evidence again after the steps. */
final class FinalCheck {

    private final TrailClients clients;
    private final Optional<RegionSource> enabledRegions;

    FinalCheck(TrailClients clients, Optional<RegionSource> enabledRegions) {
        this.clients = clients;
        this.enabledRegions = enabledRegions;
    }

    /** Assesses the account; empty if no region is known to ask in, or the thread is interrupted. */
    Optional<AccountAfter> check(RemediationPlan plan, AccountEvidence before) {
        List<String> regions = new ArrayList<>(regions(plan, before));
        if (regions.isEmpty()) {
            return Optional.empty();
        }
        TrailCollector.Builder collector = TrailCollector.builder()
                .cloudTrail(clients)
                .startingRegion(regions.get(0))
                .otherRegions(regions.subList(1, regions.size()))
                .until(plan.criterion());
        enabledRegions.ifPresent(collector::enabledRegions);
        try {
            AccountEvidence after = collector.build().collect(plan.accountId());
            return Optional.of(AccountAfter.of(plan.criterion(), completed(after, before)));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    /** The regions to ask in; those of the plan come first, because its trails are there. */
    private static Set<String> regions(RemediationPlan plan, AccountEvidence before) {
        Set<String> regions = new LinkedHashSet<>();
        plan.calls().stream().map(Step.Call::region).forEach(regions::add);
        regions.addAll(before.effectiveEnabledRegions());
        // Evidence may come from a file, with any text for a region.
        regions.removeIf(region -> !RegionNames.isWellFormed(region));
        return regions;
    }

    /** Adds what the plan does not change and this account was not asked: its regions, and other accounts' answers. */
    private AccountEvidence completed(AccountEvidence after, AccountEvidence before) {
        return AccountEvidence.builder()
                .accountId(after.accountId())
                .partition(after.partition())
                .collectedAt(after.collectedAt())
                .collectedFrom(after.collectedFrom())
                .enabledRegions(enabledRegions.isPresent() ? after.enabledRegions() : before.enabledRegions())
                .putAllListings(after.listings())
                .putAllStatuses(withProvided(after.statuses(), before.statuses()))
                .putAllSelectors(withProvided(after.selectors(), before.selectors()))
                .putAllOthers(before.others())
                .build();
    }

    private static <T> Map<TrailArn, Evidence<T>> withProvided(
            Map<TrailArn, Evidence<T>> after, Map<TrailArn, Evidence<T>> before) {
        Map<TrailArn, Evidence<T>> answers = new HashMap<>(after);
        before.forEach((arn, answer) -> {
            boolean provided = answer instanceof Evidence.Known<T> known
                    && known.providedBy().isPresent();
            if (provided && !(after.get(arn) instanceof Evidence.Known)) {
                answers.put(arn, answer);
            }
        });
        return answers;
    }
}
