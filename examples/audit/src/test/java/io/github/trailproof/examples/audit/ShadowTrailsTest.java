package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Listings that were asked for without shadow trails, by whoever gathered the evidence. */
class ShadowTrailsTest {

    private static final String ID = "320000000001";
    private static final String ALONE = "{'includeShadowTrails':false,'trailList':[]}";

    private static String heading(Account account) {
        return Run.with(Map.of(), account.toString(), "audit", "-").lines().get(0);
    }

    @Test
    void oneRegionListedWithoutShadowTrailsProvesNothing() {
        Account asked = Account.without(ID).listing("us-east-1", "{'trailList':[]}");
        Account without = Account.without(ID).listing("us-east-1", ALONE);

        assertThat(heading(asked)).isEqualTo("✘ FAIL  320000000001  by CIS, Security Hub and complete coverage");
        assertThat(heading(without))
                .isEqualTo("? INDETERMINATE  320000000001  by CIS, Security Hub and complete coverage");
    }

    @Test
    void regionsListedWithoutShadowTrailsContradictNoMultiRegionTrail() {
        Account without = Account.passing(ID);
        Account asked = Account.passing(ID);
        for (String region : List.of("eu-west-1", "ap-southeast-2")) {
            without.listing(region, ALONE);
            asked.listing(region, "{'trailList':[]}");
        }

        assertThat(heading(without)).isEqualTo("✔ PASS  320000000001  by CIS, Security Hub and complete coverage");
        assertThat(heading(asked))
                .isEqualTo("? INDETERMINATE  320000000001  by CIS, Security Hub and complete coverage");
    }
}
