package io.github.trailproof.coverage;

import io.github.trailproof.events.ReadWrite;
import java.util.List;
import java.util.Set;

/** An event that AWS services really have, as CloudTrail records it. Its type, name and source belong together. */
record KnownCall(String eventSource, String eventName, String eventType, ReadWrite readWrite, boolean isGlobal) {

    static final String API_CALL = "AwsApiCall";
    /** What a service does by itself: nobody calls, so such an event names no caller. */
    static final String SERVICE_EVENT = "AwsServiceEvent";

    static final String SIGN_IN = "AwsConsoleSignIn";
    static final String SIGN_IN_SOURCE = "signin.amazonaws.com";

    /** Every type of management event that the record reference of CloudTrail names. */
    static final List<String> EVENT_TYPES = List.of(API_CALL, SERVICE_EVENT, "AwsConsoleAction", SIGN_IN);

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
            global("cloudfront", "ListDistributions2020_05_31", ReadWrite.READ),
            regional("signin", "ConsoleLogin", SIGN_IN, ReadWrite.WRITE),
            regional("kms", "RotateKey", SERVICE_EVENT, ReadWrite.WRITE),
            regional("sso", "ListAccountRoles", SERVICE_EVENT, ReadWrite.READ));

    private static final Set<String> GLOBAL_SOURCES = Set.of("iam.amazonaws.com", "cloudfront.amazonaws.com");

    private static KnownCall regional(String service, String eventName, ReadWrite readWrite) {
        return regional(service, eventName, API_CALL, readWrite);
    }

    private static KnownCall regional(String service, String eventName, String eventType, ReadWrite readWrite) {
        return new KnownCall(service + ".amazonaws.com", eventName, eventType, readWrite, false);
    }

    private static KnownCall global(String service, String eventName, ReadWrite readWrite) {
        return new KnownCall(service + ".amazonaws.com", eventName, API_CALL, readWrite, true);
    }

    /** Whether all events of a service are those of a global one. */
    static boolean isGlobalSource(String eventSource) {
        return GLOBAL_SOURCES.contains(eventSource);
    }

    /** Whether a service has a known event of this name, of whatever type. */
    static boolean isNamed(String eventSource, String eventName) {
        for (KnownCall call : ALL) {
            if (call.eventName.equals(eventName) && call.eventSource.equals(eventSource)) {
                return true;
            }
        }
        return false;
    }

    boolean namesCaller() {
        return !eventType.equals(SERVICE_EVENT);
    }
}
