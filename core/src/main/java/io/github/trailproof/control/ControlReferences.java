package io.github.trailproof.control;

import java.util.List;
import java.util.stream.Stream;

/**
 * This control in other documents: its number in each version of the CIS AWS Foundations Benchmark, the checks and
 * frameworks it corresponds to, and why and how to meet it, in words of our own. The benchmark's own text is licensed
 * by CIS and is not repeated here.
 */
public final class ControlReferences {

    private static final String CIS = "CIS AWS Foundations Benchmark";
    private static final String CIS_LINK = "https://www.cisecurity.org/benchmark/amazon_web_services";

    private ControlReferences() {}

    /**
     * This control in one version of one document.
     *
     * @param document the document's name
     * @param version its version, empty if it has none
     * @param id the control's number or name there
     * @param link where the document is published
     */
    public record Reference(String document, String version, String id, String link) {}

    /** What the control asks, in one line. */
    public static String title() {
        return "CloudTrail is enabled in all regions and records all management events";
    }

    /** The control's number in every version of the CIS AWS Foundations Benchmark from 1.2.0 on, oldest first. */
    public static List<Reference> benchmarks() {
        return Stream.of(
                        cis("2.1", "1.2.0"),
                        cis("3.1", "1.3.0", "1.4.0", "1.5.0", "2.0.0", "3.0.0", "4.0.0", "5.0.0"),
                        cis("4.1", "6.0.0", "7.0.0"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Reference> cis(String number, String... versions) {
        return Stream.of(versions)
                .map(version -> new Reference(CIS, version, number, CIS_LINK))
                .toList();
    }

    /** The check of AWS Security Hub that asks for {@link Criterion#SECURITY_HUB}; its severity is High. */
    public static Reference securityHub() {
        return new Reference(
                "AWS Security Hub",
                "",
                "CloudTrail.1",
                "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-1");
    }

    /** The managed rule of AWS Config that Security Hub evaluates. */
    public static Reference configRule() {
        return new Reference(
                "AWS Config managed rules",
                "",
                "MULTI_REGION_CLOUD_TRAIL_ENABLED",
                "https://docs.aws.amazon.com/config/latest/developerguide/multi-region-cloudtrail-enabled.html");
    }

    /** The requirements of NIST SP 800-53 revision 5 that Security Hub relates to this control. */
    public static List<Reference> nist() {
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
                .map(id -> new Reference(
                        "NIST SP 800-53", "Rev. 5", id, "https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final"))
                .toList();
    }

    /** Why the control is worth meeting. */
    public static String rationale() {
        return "An account's management events say who changed what, from where and when. An intruder prefers a region"
                + " that nobody uses, so a trail has to record in every region, the ones enabled later included. A"
                + " multi-region trail also brings in the events of global services such as IAM and STS. Without any"
                + " trail only the event history remains: 90 days, region by region, in the account itself.";
    }

    /** What meeting it costs. */
    public static String impact() {
        return "Log files accumulate in the bucket for as long as nothing removes them. Give the bucket an S3 lifecycle"
                + " rule that moves old logs to cheaper storage and deletes them once your retention period ends. The"
                + " first copy of management events in a region is free of charge; every further trail that records them"
                + " is charged by the number of events.";
    }

    /** How to meet it in the AWS console, step by step. */
    public static List<String> remediationByConsole() {
        return List.of(
                "Open the CloudTrail console and choose Trails. If there is no trail yet, choose Create trail: a trail made"
                        + " in the console is multi-region and starts logging at once.",
                "For an existing trail, choose its name and see that Multi-region trail says Yes. The console cannot change"
                        + " it: use update-trail.",
                "If Logging is off, choose Start logging at the top of the trail's page.",
                "Under Management events choose Edit, and select both Read and Write. Clear the boxes that exclude AWS KMS"
                        + " and Amazon RDS Data API events if the criterion you answer to asks for every source.",
                "Save the changes, and give the log bucket a lifecycle rule.");
    }

    /** How to meet it with the AWS CLI, command by command; fill in the words in capitals. */
    public static List<String> remediationByCommandLine() {
        return List.of(
                "aws cloudtrail create-trail --name NAME --s3-bucket-name BUCKET --is-multi-region-trail --region REGION",
                "aws cloudtrail update-trail --name TRAIL_ARN --is-multi-region-trail --region HOME_REGION",
                "aws cloudtrail start-logging --name TRAIL_ARN --region HOME_REGION",
                "aws cloudtrail get-event-selectors --trail-name TRAIL_ARN --region HOME_REGION",
                "aws cloudtrail put-event-selectors --trail-name TRAIL_ARN --region HOME_REGION --event-selectors"
                        + " '[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]'");
    }

    /** What to know before running the commands. */
    public static List<String> remediationNotes() {
        return List.of(
                "A trail created by the command line records all management events by default, reads and writes, but it"
                        + " does not log until start-logging is called.",
                "put-event-selectors replaces the whole list: repeat every selector you want to keep, those of data events"
                        + " too.",
                "Each change goes to the trail's home region, in the account that owns the trail.",
                "The bucket's policy has to let cloudtrail.amazonaws.com write, else the trail logs and nothing arrives.");
    }
}
