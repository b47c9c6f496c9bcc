package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account that states no partition and shows no ARN: the names of its regions tell where it is. */
class PartitionTest {

    private static final String ID = "320000000001";

    private static String run(String one, String other, String... arguments) {
        String account = "{\"accountId\":\"" + ID + "\",\"describeTrails\":{\"" + one + "\":{\"trailList\":[]},\""
                + other + "\":{\"trailList\":[]}}}";
        return Run.with(Map.of(), account, (Object[]) arguments).out();
    }

    @ParameterizedTest
    @CsvSource({
        "cn-northwest-1, cn-north-1,    aws-cn,     cn-north-1",
        "us-gov-west-1,  us-gov-east-1, aws-us-gov, us-gov-east-1"
    })
    void commandsPoliciesAndFindingsAreOfThePartitionThatTheRegionsNamesTell(
            String one, String other, String partition, String home) {
        String trail = "arn:" + partition + ":cloudtrail:" + home + ":" + ID + ":trail/management-events";

        assertThat(run(one, other, "audit", "-"))
                .contains("create-trail --region " + home, "start-logging --region " + home, trail)
                .doesNotContain("us-east-1", "arn:aws:");
        assertThat(run(one, other, "remediate", "--format", "sh", "-"))
                .contains("\"Resource\":\"arn:" + partition + ":s3:::management-events-" + ID + "/AWSLogs/", trail)
                .doesNotContain("us-east-1", "arn:aws:");
        assertThat(run(one, other, "audit", "--format", "asff", "-"))
                .contains("\"arn:" + partition + ":securityhub:", "\"" + partition + "\"")
                .doesNotContain("us-east-1", "arn:aws:");
        assertThat(run(one, other, "audit", "--format", "ocsf", "-"))
                .contains("\"cloud_partition\":\"" + partition + "\"")
                .doesNotContain("us-east-1", "arn:aws:");
    }
}
