package io.github.trailproof.recorded;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import io.github.trailproof.trail.TrailStatusBuilder;
import java.io.IOException;
import java.util.stream.Stream;

/** An answer of GetTrailStatus. */
final class StatusForm {

    private static final Members<TrailStatus, TrailStatusBuilder> MEMBERS = new Members<
                    TrailStatus, TrailStatusBuilder>("an answer of GetTrailStatus as an object")
            .flag("IsLogging", TrailStatus::isLogging, TrailStatusBuilder::isLogging)
            .text("LatestDeliveryError", TrailStatus::latestDeliveryError, TrailStatusBuilder::latestDeliveryError)
            .text(
                    "LatestNotificationError",
                    TrailStatus::latestNotificationError,
                    TrailStatusBuilder::latestNotificationError)
            .text(
                    "LatestCloudWatchLogsDeliveryError",
                    TrailStatus::latestCloudWatchLogsDeliveryError,
                    TrailStatusBuilder::latestCloudWatchLogsDeliveryError)
            .text(
                    "LatestDigestDeliveryError",
                    TrailStatus::latestDigestDeliveryError,
                    TrailStatusBuilder::latestDigestDeliveryError)
            .time("LatestDeliveryTime", TrailStatus::latestDeliveryTime, TrailStatusBuilder::latestDeliveryTime)
            .time(
                    "LatestNotificationTime",
                    TrailStatus::latestNotificationTime,
                    TrailStatusBuilder::latestNotificationTime)
            .time("StartLoggingTime", TrailStatus::startLoggingTime, TrailStatusBuilder::startLoggingTime)
            .time("StopLoggingTime", TrailStatus::stopLoggingTime, TrailStatusBuilder::stopLoggingTime)
            .time(
                    "LatestCloudWatchLogsDeliveryTime",
                    TrailStatus::latestCloudWatchLogsDeliveryTime,
                    TrailStatusBuilder::latestCloudWatchLogsDeliveryTime)
            .time(
                    "LatestDigestDeliveryTime",
                    TrailStatus::latestDigestDeliveryTime,
                    TrailStatusBuilder::latestDigestDeliveryTime)
            .text(
                    "LatestDeliveryAttemptTime",
                    TrailStatus::latestDeliveryAttemptTime,
                    TrailStatusBuilder::latestDeliveryAttemptTime)
            .text(
                    "LatestNotificationAttemptTime",
                    TrailStatus::latestNotificationAttemptTime,
                    TrailStatusBuilder::latestNotificationAttemptTime)
            .text(
                    "LatestNotificationAttemptSucceeded",
                    TrailStatus::latestNotificationAttemptSucceeded,
                    TrailStatusBuilder::latestNotificationAttemptSucceeded)
            .text(
                    "LatestDeliveryAttemptSucceeded",
                    TrailStatus::latestDeliveryAttemptSucceeded,
                    TrailStatusBuilder::latestDeliveryAttemptSucceeded)
            .text("TimeLoggingStarted", TrailStatus::timeLoggingStarted, TrailStatusBuilder::timeLoggingStarted)
            .text("TimeLoggingStopped", TrailStatus::timeLoggingStopped, TrailStatusBuilder::timeLoggingStopped);

    private StatusForm() {}

    static Stream<String> names() {
        return MEMBERS.names();
    }

    static Evidence<TrailStatus> read(Json json, TrailArn arn) throws IOException {
        TrailStatusBuilder builder = TrailStatus.builder();
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
