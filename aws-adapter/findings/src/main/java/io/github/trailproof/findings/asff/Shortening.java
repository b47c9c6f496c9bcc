package io.github.trailproof.findings.asff;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.securityhub.model.Resource;
import software.amazon.awssdk.services.securityhub.model.ResourceDetails;

/** Makes a finding fit the size that Security Hub takes. */
final class Shortening {

    private static final int MOST_BYTES = 240_000;
    private static final int MOST_FIELDS = 50;
    private static final String MARK = ProductFields.PREFIX + "Shortened";

    private Shortening() {}

    /** The finding itself, if it fits. */
    static AwsSecurityFinding of(AwsSecurityFinding finding) {
        if (fits(finding)) {
            return finding;
        }
        AwsSecurityFinding shorter = withFewerFields(finding);
        if (!fits(shorter)) {
            shorter = withoutDetails(shorter);
        }
        if (!fits(shorter)) {
            throw new IllegalArgumentException("expected a finding of at most " + MOST_BYTES
                    + " bytes without its product fields and details of resources, found " + bytes(shorter) + " in `"
                    + finding.id() + "`");
        }
        return shorter;
    }

    /** How many bytes it takes in the longest spelling there is, that of the AWS CLI: all ASCII. */
    static int bytes(AwsSecurityFinding finding) {
        return SdkJson.bytes(finding).length;
    }

    private static boolean fits(AwsSecurityFinding finding) {
        return bytes(finding) <= MOST_BYTES;
    }

    /** The longest go first, until it fits. */
    private static AwsSecurityFinding withFewerFields(AwsSecurityFinding finding) {
        Map<String, String> kept = new LinkedHashMap<>(finding.productFields());
        List<String> longestFirst = kept.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, String> field) -> -field.getValue().length()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        AwsSecurityFinding shorter = finding;
        for (String name : longestFirst) {
            kept.remove(name);
            if (kept.size() < MOST_FIELDS) {
                shorter = marked(finding, kept, "product fields were left out");
                if (fits(shorter)) {
                    return shorter;
                }
            }
        }
        return shorter;
    }

    private static AwsSecurityFinding withoutDetails(AwsSecurityFinding finding) {
        List<Resource> bare = finding.resources().stream()
                .map(resource ->
                        resource.toBuilder().details((ResourceDetails) null).build())
                .toList();
        return marked(
                finding.toBuilder().resources(bare).build(),
                Map.of(),
                "product fields and details of resources were left out");
    }

    private static AwsSecurityFinding marked(AwsSecurityFinding finding, Map<String, String> fields, String what) {
        Map<String, String> marked = new LinkedHashMap<>(fields);
        marked.put(MARK, what + " to keep within " + MOST_BYTES + " bytes");
        return finding.toBuilder().productFields(marked).build();
    }
}
