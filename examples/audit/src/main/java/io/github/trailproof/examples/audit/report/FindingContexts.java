package io.github.trailproof.examples.audit.report;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.examples.audit.advice.Target;
import io.github.trailproof.examples.audit.console.Terminal;
import io.github.trailproof.findings.FindingContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When and where the findings of a run are made. */
public final class FindingContexts {

    private static final Pattern PARTITION = Pattern.compile("aws[a-z0-9-]*");

    private static final String MOST_COMMON_REGION = "us-east-1";

    private final Instant now;
    private final Map<String, String> environment;

    private FindingContexts(Instant now, Map<String, String> environment) {
        this.now = now;
        this.environment = environment;
    }

    /** All findings of a run that have no other time have the same. */
    public static FindingContexts of(Terminal terminal) {
        return new FindingContexts(terminal.clock().instant(), terminal.environment());
    }

    /** When the run began. */
    Instant now() {
        return now;
    }

    /** A finding has the time of its evidence, or of the run if the evidence has none or one that findings cannot hold. */
    FindingContext context(AccountEvidence evidence) {
        return context(evidence, evidence.collectedAt());
    }

    /** The same with a time that the evidence does not say. */
    FindingContext context(AccountEvidence evidence, Optional<Instant> time) {
        return FindingContext.of(
                partition(evidence), time.filter(FindingContext::isExpressible).orElse(now));
    }

    /**
     * The region whose Security Hub gets the findings: the one that the AWS CLI would call, if it is of the account's
     * partition; else one that the account was asked in.
     */
    String region(AccountEvidence evidence) {
        String partition = partition(evidence);
        Optional<String> called = Stream.of("AWS_REGION", "AWS_DEFAULT_REGION")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(name -> !name.isEmpty())
                .findFirst();
        return called.filter(name -> isOf(partition, name))
                .or(() -> Optional.of(MOST_COMMON_REGION).filter(name -> isOf(partition, name)))
                .or(() -> evidence.listings().keySet().stream()
                        .filter(name -> isOf(partition, name))
                        .findFirst())
                .or(() -> EnabledRegions.alwaysEnabledIn(partition).stream().findFirst())
                .orElse(MOST_COMMON_REGION);
    }

    private static String partition(AccountEvidence evidence) {
        String partition = evidence.effectivePartition();
        return PARTITION.matcher(partition).matches() ? partition : Partitions.AWS;
    }

    private static boolean isOf(String partition, String region) {
        return Target.isRegion(region) && Partitions.of(region).equals(partition);
    }
}
