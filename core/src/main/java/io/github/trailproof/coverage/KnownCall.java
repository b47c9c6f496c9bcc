package io.github.trailproof.coverage;

import io.github.trailproof.events.ReadWrite;
import java.util.List;

/** A call that AWS services really have, as CloudTrail records it. */
record KnownCall(String eventSource, String eventName, ReadWrite readWrite, boolean isGlobal) {

    /** In the order in which an auditor asks for them. */
    static final List<KnownCall> ALL = List.of(
            regional("ec2", "RunInstances", ReadWrite.WRITE),
            regional("ec2", "DescribeInstances", ReadWrite.READ),
            global("iam", "CreateAccessKey", ReadWrite.WRITE),
            global("iam", "ListUsers", ReadWrite.READ),
            regional("kms", "Decrypt", ReadWrite.READ),
            regional("kms", "ScheduleKeyDeletion", ReadWrite.WRITE),
            regional("rdsdata", "ExecuteStatement", ReadWrite.WRITE),
            regional("s3", "DeleteBucket", ReadWrite.WRITE),
            regional("s3", "ListBuckets", ReadWrite.READ),
            regional("cloudtrail", "StopLogging", ReadWrite.WRITE),
            regional("cloudtrail", "DescribeTrails", ReadWrite.READ),
            regional("lambda", "UpdateFunctionCode20150331v2", ReadWrite.WRITE),
            regional("lambda", "ListFunctions20150331", ReadWrite.READ),
            regional("secretsmanager", "DeleteSecret", ReadWrite.WRITE),
            regional("secretsmanager", "GetSecretValue", ReadWrite.READ),
            regional("sts", "AssumeRole", ReadWrite.READ),
            global("sts", "AssumeRole", ReadWrite.READ),
            global("cloudfront", "UpdateDistribution2020_05_31", ReadWrite.WRITE),
            global("cloudfront", "ListDistributions2020_05_31", ReadWrite.READ));

    private static KnownCall regional(String service, String eventName, ReadWrite readWrite) {
        return new KnownCall(service + ".amazonaws.com", eventName, readWrite, false);
    }

    private static KnownCall global(String service, String eventName, ReadWrite readWrite) {
        return new KnownCall(service + ".amazonaws.com", eventName, readWrite, true);
    }
}
