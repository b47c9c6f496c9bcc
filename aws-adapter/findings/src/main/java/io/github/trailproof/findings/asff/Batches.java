package io.github.trailproof.findings.asff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;

/**
 * Puts findings together into requests that Security Hub takes: at most 100 findings, 240 KB for each and 6 MB for all,
 * where 1 KB is taken for 1,000 bytes. Under the default product an account sends its own findings only, and to the
 * region that their product is of, so a batch never holds findings of two accounts or two regions.
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class Batches {

    private static final int MOST_FINDINGS = 100;
    private static final long MOST_BYTES = 6_000_000;

    /** The brackets and the name around the list, and a comma after each finding. */
    private static final int AROUND = 100;

    private Batches() {}

    /** Whose requests they are: the account that sends them, and the region that takes them. */
    private record Sender(String accountId, String productArn) {}

    /**
     * Obtains batches, each for one BatchImportFindings request. Findings keep their order within an account.
     *
     * <p>A finding of more than 240 KB, as one may be that the caller has added to, is shortened: the longest of its
     * product fields go, then the details of its resources. Its product field {@code trailproof/Shortened} says so.
     *
     * @param findings any number of findings, of any accounts and regions
     * @return the batches; none if there is no finding
     * @throws IllegalArgumentException if a finding is too large even without these
     */
    public static List<List<AwsSecurityFinding>> of(Collection<AwsSecurityFinding> findings) {
        Map<Sender, List<AwsSecurityFinding>> bySender = new LinkedHashMap<>();
        for (AwsSecurityFinding finding : findings) {
            bySender.computeIfAbsent(
                            new Sender(finding.awsAccountId(), finding.productArn()), sender -> new ArrayList<>())
                    .add(finding);
        }
        List<List<AwsSecurityFinding>> batches = new ArrayList<>();
        bySender.values().forEach(own -> split(own, batches));
        return List.copyOf(batches);
    }

    private static void split(List<AwsSecurityFinding> findings, List<List<AwsSecurityFinding>> batches) {
        List<AwsSecurityFinding> batch = new ArrayList<>();
        long bytes = AROUND;
        for (AwsSecurityFinding finding : findings) {
            AwsSecurityFinding fitting = Shortening.of(finding);
            long more = Shortening.bytes(fitting) + 1L;
            if (batch.size() == MOST_FINDINGS || bytes + more > MOST_BYTES) {
                batches.add(List.copyOf(batch));
                batch.clear();
                bytes = AROUND;
            }
            batch.add(fitting);
            bytes += more;
        }
        batches.add(List.copyOf(batch));
    }
}
