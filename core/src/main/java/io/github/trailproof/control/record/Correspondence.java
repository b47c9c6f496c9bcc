package io.github.trailproof.control.record;

import io.github.trailproof.control.Criterion;
import java.util.List;
import java.util.stream.Stream;

/** What AWS relates to this control, as its pages say. */
final class Correspondence {

    private static final String CONFIG = "AWS Config managed rules";

    private Correspondence() {}

    static Crosswalk get() {
        return new Crosswalk(securityHub(), List.of(multiRegionTrail(), securityTrail()), nist());
    }

    private static SecurityHubControl securityHub() {
        String link = Sources.SECURITY_HUB.link();
        return new SecurityHubControl(
                new Reference("AWS Security Hub CSPM", "", "CloudTrail.1", link),
                "CloudTrail should be enabled and configured with at least one multi-Region trail that includes read and"
                        + " write management events",
                "High",
                Criterion.SECURITY_HUB,
                List.of(
                        new Reference("AWS Foundational Security Best Practices", "1.0.0", "CloudTrail.1", link),
                        new Reference(BenchmarkItem.DOCUMENT, "1.2.0", "2.1", link),
                        new Reference(BenchmarkItem.DOCUMENT, "1.4.0", "3.1", link),
                        new Reference(BenchmarkItem.DOCUMENT, "3.0.0", "3.1", link),
                        new Reference(BenchmarkItem.DOCUMENT, "5.0.0", "3.1", link),
                        new Reference(
                                "Service-Managed Standard: AWS Control Tower",
                                "",
                                "SH.CloudTrail.1",
                                Sources.CONTROL_TOWER.link())));
    }

    private static ConfigRule multiRegionTrail() {
        Source source = Sources.MULTI_REGION_RULE;
        return new ConfigRule(
                new Reference(CONFIG, "", "MULTI_REGION_CLOUD_TRAIL_ENABLED", source.link()),
                List.of(
                        new Fact(
                                "asks",
                                "A multi-region trail that excludes no management events, such as those of AWS KMS or the"
                                        + " Amazon RDS Data API. It is the rule that Security Hub CSPM evaluates.",
                                source),
                        new Fact(
                                "parameters",
                                "Its parameters may name a bucket, a topic and a log group that the trail has to use, and"
                                        + " which events it has to take; all are optional. In the console the rule is called"
                                        + " multi-region-cloudtrail-enabled.",
                                source)));
    }

    private static ConfigRule securityTrail() {
        Source source = Sources.SECURITY_TRAIL_RULE;
        return new ConfigRule(
                new Reference(CONFIG, "", "CLOUDTRAIL_SECURITY_TRAIL_ENABLED", source.link()),
                List.of(
                        new Fact(
                                "asks",
                                "The same of one trail, and more: global service events, log file validation, and a key of"
                                        + " AWS KMS. The last two are items of their own in the benchmark, so an account"
                                        + " can meet this control and not this rule.",
                                source),
                        new Fact("parameters", "It takes no parameters.", source)));
    }

    private static List<Reference> nist() {
        return Stream.of(
                        "AC-2(4)",
                        "AC-4(26)",
                        "AC-6(9)",
                        "AU-10",
                        "AU-12",
                        "AU-2",
                        "AU-3",
                        "AU-6(3)",
                        "AU-6(4)",
                        "AU-14(1)",
                        "CA-7",
                        "SC-7(9)",
                        "SI-3(8)",
                        "SI-4(20)",
                        "SI-7(8)",
                        "SA-8(22)")
                .map(id -> new Reference("NIST SP 800-53", "Rev. 5", id, Sources.NIST.link()))
                .toList();
    }
}
