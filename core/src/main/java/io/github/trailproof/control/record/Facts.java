package io.github.trailproof.control.record;

import java.util.List;

/** What there is to know about the control, in words of our own. */
final class Facts {

    private Facts() {}

    static List<Fact> description() {
        return List.of(
                new Fact(
                        "CloudTrail",
                        "CloudTrail keeps a record of the calls that are made to an account's AWS services, and a trail"
                                + " delivers these records as log files to an S3 bucket.",
                        Sources.CONCEPTS),
                new Fact(
                        "the control",
                        "An account needs a trail that is multi-region, that is logging, and that takes all management"
                                + " events, reads and writes. Management events are the calls that look at an account's"
                                + " resources or change them, such as RunInstances or PutBucketPolicy; the contents of"
                                + " buckets and tables are data events, which this control does not ask for.",
                        Sources.BENCHMARK));
    }

    static List<Fact> contents() {
        return List.of(
                new Fact("who", "The identity that made the call (userIdentity).", Sources.RECORD_CONTENTS),
                new Fact("when", "The time of the call, in UTC (eventTime).", Sources.RECORD_CONTENTS),
                new Fact(
                        "from where",
                        "The address that the call came from, and the software that made it (sourceIPAddress,"
                                + " userAgent).",
                        Sources.RECORD_CONTENTS),
                new Fact(
                        "what was asked",
                        "The service, the call, the region, and the call's parameters (eventSource, eventName, awsRegion,"
                                + " requestParameters).",
                        Sources.RECORD_CONTENTS),
                new Fact(
                        "what answered",
                        "The answer to a call that changes something, and the error if the call failed (responseElements,"
                                + " errorCode).",
                        Sources.RECORD_CONTENTS),
                new Fact(
                        "which calls",
                        "Those of people in the console, of programs by the SDKs and the command line, and of AWS"
                                + " services that make calls on somebody's behalf, such as CloudFormation.",
                        Sources.CONCEPTS));
    }

    static List<Fact> rationale() {
        return List.of(
                new Fact(
                        "security analysis",
                        "After an incident the records show what an identity did, step by step. Alarms that read them"
                                + " can report it while it happens.",
                        Sources.BENCHMARK),
                new Fact(
                        "change tracking",
                        "The records tell who created, changed or deleted a resource, when, and with which parameters.",
                        Sources.BENCHMARK),
                new Fact(
                        "compliance audit",
                        "They are the evidence that somebody can account for the administration of an account, as most"
                                + " standards require.",
                        Sources.BENCHMARK),
                new Fact(
                        "unexpected regions",
                        "An intruder prefers a region that nobody uses and nobody watches. A multi-region trail records"
                                + " there too, also in regions that are enabled later.",
                        Sources.MULTI_REGION),
                new Fact(
                        "global services",
                        "Services without a region, such as IAM and STS, decide who may do what. A multi-region trail"
                                + " always includes their events.",
                        Sources.MULTI_REGION),
                new Fact(
                        "reads and writes",
                        "Writes show what was changed. Reads show what somebody found out first, and using a key to"
                                + " decrypt data is a read as well.",
                        Sources.MANAGEMENT_EVENTS),
                new Fact(
                        "without a trail",
                        "Only the event history remains: 90 days, region by region, in the account itself.",
                        Sources.EVENT_HISTORY));
    }

    static List<Fact> impact() {
        return List.of(
                new Fact(
                        "storage",
                        "Log files accumulate in the bucket for as long as nothing removes them. Give the bucket an S3"
                                + " lifecycle rule that moves old logs to cheaper storage and deletes them once your"
                                + " retention period ends.",
                        Sources.LIFECYCLE),
                new Fact(
                        "charges",
                        "The first copy of management events in a region is free of charge; every further trail that"
                                + " records them is charged by the number of events.",
                        Sources.PRICING));
    }

    static Fact defaultValue() {
        return new Fact(
                "not enabled",
                "Not enabled. An account has no trail until somebody creates one, so a new account fails.",
                Sources.BENCHMARK);
    }
}
