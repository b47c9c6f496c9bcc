package io.github.trailproof.control.record;

import java.util.List;

/** The steps to meet the control. */
final class Procedure {

    private Procedure() {}

    static RemediationProcedure get() {
        return new RemediationProcedure(byConsole(), byCommandLine(), notes());
    }

    private static List<Fact> byConsole() {
        return List.of(
                new Fact(
                        "create",
                        "Open the CloudTrail console and choose Trails. If there is no trail yet, choose Create trail: a"
                                + " trail made in the console is multi-region and starts logging at once.",
                        Sources.CONSOLE),
                new Fact(
                        "multi-region",
                        "For an existing trail, choose its name and see that Multi-region trail says Yes. The console"
                                + " cannot change it: use update-trail.",
                        Sources.COMMAND_LINE),
                new Fact(
                        "logging",
                        "If Logging is off, choose Start logging at the top of the trail's page.",
                        Sources.CONSOLE),
                new Fact(
                        "management events",
                        "Under Management events choose Edit, and select both Read and Write. Clear the boxes that"
                                + " exclude AWS KMS and Amazon RDS Data API events if the criterion you answer to asks"
                                + " for every source.",
                        Sources.MANAGEMENT_EVENTS),
                new Fact("save", "Save the changes, and give the log bucket a lifecycle rule.", Sources.LIFECYCLE));
    }

    private static List<String> byCommandLine() {
        return List.of(
                "aws cloudtrail create-trail --name NAME --s3-bucket-name BUCKET --is-multi-region-trail --region REGION",
                "aws cloudtrail update-trail --name TRAIL_ARN --is-multi-region-trail --region HOME_REGION",
                "aws cloudtrail start-logging --name TRAIL_ARN --region HOME_REGION",
                "aws cloudtrail get-event-selectors --trail-name TRAIL_ARN --region HOME_REGION",
                "aws cloudtrail put-event-selectors --trail-name TRAIL_ARN --region HOME_REGION --event-selectors"
                        + " '[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]'");
    }

    private static List<Fact> notes() {
        return List.of(
                new Fact(
                        "default selector",
                        "A trail created by the command line records all management events by default, reads and writes,"
                                + " but it does not log until start-logging is called.",
                        Sources.COMMAND_LINE),
                new Fact(
                        "bucket option",
                        "The option for the bucket is --s3-bucket-name. Every version of the benchmark prints"
                                + " --bucket-name, which create-trail does not have.",
                        Sources.CREATE_TRAIL),
                new Fact(
                        "whole list",
                        "put-event-selectors replaces the whole list: repeat every selector you want to keep, those of"
                                + " data events too.",
                        Sources.PUT_EVENT_SELECTORS),
                new Fact(
                        "where",
                        "Each change goes to the trail's home region, in the account that owns the trail.",
                        Sources.COMMAND_LINE),
                new Fact(
                        "bucket policy",
                        "The bucket's policy has to let cloudtrail.amazonaws.com write, else the trail logs and nothing"
                                + " arrives.",
                        Sources.BUCKET_POLICY));
    }
}
