package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonlReportTest {

    private static Run audit(Account account) {
        return Run.with(Map.of(), account + "\n", "audit", "--format", "jsonl", "-");
    }

    @Test
    void membersComeInTheirOrderAndOnlyIfTheyApply() {
        Account account = Account.without("111122223333")
                .enabled("['us-east-1']")
                .trail("main", "{'HasCustomEventSelectors':true}")
                .status("main", "{'error':{'code':'AccessDeniedException','message':'no'}}");
        assertThat(audit(account).out()).isEqualTo("""
                        {"accountId":"111122223333","verdicts":{"CIS":"INDETERMINATE","SECURITY_HUB":"INDETERMINATE",\
                        "COMPLETE":"INDETERMINATE"},\
                        "trails":[{"arn":"arn:aws:cloudtrail:us-east-1:111122223333:trail/main","homeRegion":"us-east-1",\
                        "organizationTrail":false,"requirements":{"MULTI_REGION":"SATISFIED","LOGGING":"UNKNOWN",\
                        "MANAGEMENT_EVENTS":"UNKNOWN","READ_WRITE_ALL":"UNKNOWN","NO_EXCLUSIONS":"UNKNOWN"}}],\
                        "gaps":[{"certain":false,"regions":["*","global"],"readWrite":["READ","WRITE"],\
                        "eventSources":"*","witness":{"region":"us-east-1","eventSource":"ec2.amazonaws.com",\
                        "eventName":"RunInstances","readOnly":false}}],\
                        "missing":[{"operation":"GetTrailStatus","iamAction":"cloudtrail:GetTrailStatus",\
                        "region":"us-east-1","trailArn":"arn:aws:cloudtrail:us-east-1:111122223333:trail/main",\
                        "errorCode":"AccessDeniedException"},\
                        {"operation":"GetEventSelectors","iamAction":"cloudtrail:GetEventSelectors",\
                        "region":"us-east-1","trailArn":"arn:aws:cloudtrail:us-east-1:111122223333:trail/main",\
                        "reason":"not asked"}],\
                        "deliveryWarnings":[],"warnings":[],\
                        "redundant":[]}
                        """);
    }

    @Test
    void anAnswerThatLeavesTheMatterOpenSaysWhy() {
        Account account = Account.without("111122223333")
                .enabled("['us-east-1']")
                .trail("main")
                .status("main", "{}")
                .selectors("main", Account.ALL);
        assertThat(audit(account).out()).contains("\"reason\":\"IsLogging is absent\"}]");
    }

    @Test
    void aRegionThatDidNotAnswerHasNoTrail() {
        String line = "{\"accountId\":\"111122223333\",\"enabledRegions\":[\"us-east-1\"],"
                + "\"describeTrails\":{\"us-east-1\":{\"error\":{\"code\":\"X\"}}}}";
        assertThat(Run.with(Map.of(), line, "audit", "--format", "jsonl", "-").out())
                .contains("\"missing\":[{\"operation\":\"DescribeTrails\",\"iamAction\":\"cloudtrail:DescribeTrails\","
                        + "\"region\":\"us-east-1\",\"errorCode\":\"X\"}]");
    }

    @Test
    void warningsNameTheChannelUnlessItIsTheBucket() {
        Account account = Account.passing("111122223333")
                .status(
                        "main",
                        "{'IsLogging':true,'LatestDeliveryError':'NoSuchBucket','LatestNotificationError':'NotFound'}");
        String arn = account.arn("main");
        assertThat(audit(account).out())
                .contains("\"deliveryWarnings\":[{\"trailArn\":\"" + arn + "\",\"error\":\"NoSuchBucket\"},"
                        + "{\"trailArn\":\"" + arn + "\",\"error\":\"NotFound\",\"channel\":\"SNS\"}]");
    }

    @Test
    void aLineHoldsNothingButPrintableAscii() {
        Account account = Account.passing("111122223333")
                .status("main", "{'IsLogging':true,'LatestDeliveryError':'\\u001b[31m\\u007f\\u202e\\u2028é'}");
        assertThat(audit(account).out())
                .contains("\"error\":\"\\u001B[31m\\u007F\\u202E\\u2028\\u00E9\"")
                .matches("[ -~]*\n");
    }
}
