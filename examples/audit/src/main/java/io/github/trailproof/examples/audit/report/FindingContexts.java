package io.github.trailproof.examples.audit.report;

import io.github.trailproof.evidence.AccountEvidence;
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

    /** Every partition but the common one, by what its regions' names begin with. */
    private static final Map<String, String> PARTITIONS = Map.of(
            "cn-", "aws-cn",
            "us-gov-", "aws-us-gov",
            "eusc-", "aws-eusc",
            "us-iso-", "aws-iso",
            "us-isob-", "aws-iso-b",
            "eu-isoe-", "aws-iso-e",
            "us-isof-", "aws-iso-f",
            "eu-isof-", "aws-iso-f");

    private static final String MOST_COMMON_PARTITION = "aws";
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

    /** A finding has the time of its evidence, or of the run if the evidence has none or one that findings cannot hold. */
    FindingContext context(AccountEvidence evidence) {
        Instant time =
                evidence.collectedAt().filter(FindingContext::isExpressible).orElse(now);
        return FindingContext.of(partition(evidence), time);
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
                .orElse(MOST_COMMON_REGION);
    }

    private static String partition(AccountEvidence evidence) {
        String partition = evidence.effectivePartition();
        return PARTITION.matcher(partition).matches() ? partition : MOST_COMMON_PARTITION;
    }

    private static boolean isOf(String partition, String region) {
        return Target.isRegion(region) && partition(region).equals(partition);
    }

    /** The partition that a region's name tells. */
    private static String partition(String region) {
        return PARTITIONS.entrySet().stream()
                .filter(entry -> region.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MOST_COMMON_PARTITION);
    }
}
