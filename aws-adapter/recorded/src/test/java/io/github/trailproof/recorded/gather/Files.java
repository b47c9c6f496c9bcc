package io.github.trailproof.recorded.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that evidence is gathered from; JSON may be written with single quotes. */
final class Files {

    static final String ID = "111122223333";
    static final String ARN = "arn:aws:cloudtrail:us-east-1:" + ID + ":trail/main";

    /** A multi-region trail as DescribeTrails shows it. */
    static final String TRAIL = "{'Name':'main','HomeRegion':'us-east-1','TrailARN':'" + ARN
            + "','IsMultiRegionTrail':true,'IncludeGlobalServiceEvents':true,'IsOrganizationTrail':false}";

    static final String LISTING = "{'trailList':[" + TRAIL + "]}";
    static final String STATUS = "{'IsLogging':true,'ResponseMetadata':{'RetryAttempts':0}}";
    static final String SELECTORS =
            "{'TrailARN':'" + ARN + "','EventSelectors':[{'ReadWriteType':'All','IncludeManagementEvents':true}]}";

    private final EvidenceGatherer gatherer;

    Files() {
        this(Optional.empty());
    }

    Files(Optional<String> account) {
        gatherer = new EvidenceGatherer(account);
    }

    Files with(String name, String text) {
        return with(name, bytes(text));
    }

    Files with(String name, byte[] bytes) {
        gatherer.add(name, new ByteArrayInputStream(bytes));
        return this;
    }

    static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    Gathered gathered() {
        return gatherer.gathered();
    }

    /** The one account, gathered of everything. */
    AccountEvidence account() {
        Gathered gathered = gathered();
        assertThat(gathered.unplaced()).isEmpty();
        assertThat(gathered.accounts()).hasSize(1);
        return gathered.accounts().get(0);
    }

    Verdict verdict() {
        return Cis31.assess(account()).verdict(Criterion.CIS);
    }

    /** Why the one value that could not be placed was not. */
    Obstacle obstacle() {
        assertThat(gathered().unplaced()).hasSize(1);
        return gathered().unplaced().get(0).obstacle();
    }
}
