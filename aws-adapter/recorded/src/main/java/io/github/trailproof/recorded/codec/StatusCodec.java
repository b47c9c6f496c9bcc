package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.io.IOException;
import java.util.stream.Stream;

/** An answer of GetTrailStatus. */
final class StatusCodec {

    private static final Members<TrailStatus, TrailStatus.Builder> MEMBERS = new Members<
                    TrailStatus, TrailStatus.Builder>("an answer of GetTrailStatus as an object")
            .flag("IsLogging", TrailStatus::isLogging, TrailStatus.Builder::isLogging)
            .text("LatestDeliveryError", TrailStatus::latestDeliveryError, TrailStatus.Builder::latestDeliveryError)
            .text(
                    "LatestNotificationError",
                    TrailStatus::latestNotificationError,
                    TrailStatus.Builder::latestNotificationError)
            .text(
                    "LatestCloudWatchLogsDeliveryError",
                    TrailStatus::latestCloudWatchLogsDeliveryError,
                    TrailStatus.Builder::latestCloudWatchLogsDeliveryError)
            .text(
                    "LatestDigestDeliveryError",
                    TrailStatus::latestDigestDeliveryError,
                    TrailStatus.Builder::latestDigestDeliveryError)
            .time("LatestDeliveryTime", TrailStatus::latestDeliveryTime, TrailStatus.Builder::latestDeliveryTime)
            .time(
                    "LatestNotificationTime",
                    TrailStatus::latestNotificationTime,
                    TrailStatus.Builder::latestNotificationTime)
            .time("StartLoggingTime", TrailStatus::startLoggingTime, TrailStatus.Builder::startLoggingTime)
            .time("StopLoggingTime", TrailStatus::stopLoggingTime, TrailStatus.Builder::stopLoggingTime)
            .time(
                    "LatestCloudWatchLogsDeliveryTime",
                    TrailStatus::latestCloudWatchLogsDeliveryTime,
                    TrailStatus.Builder::latestCloudWatchLogsDeliveryTime)
            .time(
                    "LatestDigestDeliveryTime",
                    TrailStatus::latestDigestDeliveryTime,
                    TrailStatus.Builder::latestDigestDeliveryTime)
            .text(
                    "LatestDeliveryAttemptTime",
                    TrailStatus::latestDeliveryAttemptTime,
                    TrailStatus.Builder::latestDeliveryAttemptTime)
            .text(
                    "LatestNotificationAttemptTime",
                    TrailStatus::latestNotificationAttemptTime,
                    TrailStatus.Builder::latestNotificationAttemptTime)
            .text(
                    "LatestNotificationAttemptSucceeded",
                    TrailStatus::latestNotificationAttemptSucceeded,
                    TrailStatus.Builder::latestNotificationAttemptSucceeded)
            .text(
                    "LatestDeliveryAttemptSucceeded",
                    TrailStatus::latestDeliveryAttemptSucceeded,
                    TrailStatus.Builder::latestDeliveryAttemptSucceeded)
            .text("TimeLoggingStarted", TrailStatus::timeLoggingStarted, TrailStatus.Builder::timeLoggingStarted)
            .text("TimeLoggingStopped", TrailStatus::timeLoggingStopped, TrailStatus.Builder::timeLoggingStopped);

    private StatusCodec() {}

    static Stream<String> names() {
        return MEMBERS.names();
    }

    static Evidence<TrailStatus> read(AccountCursor json, TrailArn arn) throws IOException {
        TrailStatus.Builder builder = TrailStatus.builder();
        Absence absence = new Absence();
        long found = MEMBERS.read(json, builder, absence);
        return absence.isStated()
                ? Evidence.missing(absence.reason(json, found, notAsked(arn)))
                : absence.known(builder.build());
    }

    static void write(TrailArn arn, Evidence<TrailStatus> status, JsonGenerator out) throws IOException {
        Absence.write(status, notAsked(arn), out, answer -> MEMBERS.write(answer, out));
    }

    private static MissingEvidence notAsked(TrailArn arn) {
        return MissingEvidence.of(Operation.GET_TRAIL_STATUS, arn, new NotAsked());
    }
}
