package io.github.trailproof.control.record;

import java.util.List;

/** The documents that the facts rest on. */
final class Sources {

    private static final String CLOUDTRAIL_GUIDE = "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/";
    private static final String CLOUDTRAIL_COMMANDS = "https://docs.aws.amazon.com/cli/latest/reference/cloudtrail/";

    static final Source BENCHMARK =
            new Source(BenchmarkItem.DOCUMENT, "https://www.cisecurity.org/benchmark/amazon_web_services");
    static final Source CONCEPTS =
            new Source("AWS CloudTrail: concepts", CLOUDTRAIL_GUIDE + "cloudtrail-concepts.html");
    static final Source RECORD_CONTENTS = new Source(
            "AWS CloudTrail: contents of a record",
            CLOUDTRAIL_GUIDE + "cloudtrail-event-reference-record-contents.html");
    static final Source MANAGEMENT_EVENTS = new Source(
            "AWS CloudTrail: management events", CLOUDTRAIL_GUIDE + "logging-management-events-with-cloudtrail.html");
    static final Source MULTI_REGION =
            new Source("AWS CloudTrail: multi-region trails", CLOUDTRAIL_GUIDE + "cloudtrail-multi-region-trails.html");
    static final Source EVENT_HISTORY =
            new Source("AWS CloudTrail: event history", CLOUDTRAIL_GUIDE + "view-cloudtrail-events.html");
    static final Source CONSOLE = new Source(
            "AWS CloudTrail: creating a trail in the console",
            CLOUDTRAIL_GUIDE + "cloudtrail-create-a-trail-using-the-console-first-time.html");
    static final Source COMMAND_LINE = new Source(
            "AWS CloudTrail: trails by the command line",
            CLOUDTRAIL_GUIDE + "cloudtrail-create-and-update-a-trail-by-using-the-aws-cli.html");
    static final Source BUCKET_POLICY = new Source(
            "AWS CloudTrail: the bucket's policy", CLOUDTRAIL_GUIDE + "create-s3-bucket-policy-for-cloudtrail.html");
    static final Source CREATE_TRAIL =
            new Source("AWS CLI: cloudtrail create-trail", CLOUDTRAIL_COMMANDS + "create-trail.html");
    static final Source PUT_EVENT_SELECTORS =
            new Source("AWS CLI: cloudtrail put-event-selectors", CLOUDTRAIL_COMMANDS + "put-event-selectors.html");
    static final Source LIFECYCLE = new Source(
            "Amazon S3: the lifecycle of objects",
            "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html");
    static final Source PRICING = new Source("AWS CloudTrail: prices", "https://aws.amazon.com/cloudtrail/pricing/");
    static final Source SECURITY_HUB = new Source(
            "AWS Security Hub CSPM: controls for CloudTrail",
            "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-1");
    static final Source CONTROL_TOWER = new Source(
            "AWS Security Hub CSPM: the standard of AWS Control Tower",
            "https://docs.aws.amazon.com/securityhub/latest/userguide/service-managed-standard-aws-control-tower.html");
    static final Source MULTI_REGION_RULE = new Source(
            "AWS Config: multi-region-cloudtrail-enabled",
            "https://docs.aws.amazon.com/config/latest/developerguide/multi-region-cloudtrail-enabled.html");
    static final Source SECURITY_TRAIL_RULE = new Source(
            "AWS Config: cloudtrail-security-trail-enabled",
            "https://docs.aws.amazon.com/config/latest/developerguide/cloudtrail-security-trail-enabled.html");
    static final Source NIST =
            new Source("NIST SP 800-53 Rev. 5", "https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final");

    private Sources() {}

    /** All of them, the benchmark first. */
    static List<Source> all() {
        return List.of(
                BENCHMARK,
                CONCEPTS,
                RECORD_CONTENTS,
                MANAGEMENT_EVENTS,
                MULTI_REGION,
                EVENT_HISTORY,
                CONSOLE,
                COMMAND_LINE,
                BUCKET_POLICY,
                CREATE_TRAIL,
                PUT_EVENT_SELECTORS,
                LIFECYCLE,
                PRICING,
                SECURITY_HUB,
                CONTROL_TOWER,
                MULTI_REGION_RULE,
                SECURITY_TRAIL_RULE,
                NIST);
    }
}
