package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.io.IOException;
import java.util.stream.Stream;

/** An answer of GetTrailStatus. */
final class StatusCodec extends TrailAnswers<TrailStatus> {

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
            .lenient(
                    "LatestDeliveryTime",
                    TrailStatus::latestDeliveryTime,
                    TrailStatus.Builder::latestDeliveryTime,
                    TimeCodec::read,
                    TimeCodec::write)
            .lenient(
                    "LatestNotificationTime",
                    TrailStatus::latestNotificationTime,
                    TrailStatus.Builder::latestNotificationTime,
                    TimeCodec::read,
                    TimeCodec::write)
            .lenient(
                    "StartLoggingTime",
                    TrailStatus::startLoggingTime,
                    TrailStatus.Builder::startLoggingTime,
                    TimeCodec::read,
                    TimeCodec::write)
            .lenient(
                    "StopLoggingTime",
                    TrailStatus::stopLoggingTime,
                    TrailStatus.Builder::stopLoggingTime,
                    TimeCodec::read,
                    TimeCodec::write)
            .lenient(
                    "LatestCloudWatchLogsDeliveryTime",
                    TrailStatus::latestCloudWatchLogsDeliveryTime,
                    TrailStatus.Builder::latestCloudWatchLogsDeliveryTime,
                    TimeCodec::read,
                    TimeCodec::write)
            .lenient(
                    "LatestDigestDeliveryTime",
                    TrailStatus::latestDigestDeliveryTime,
                    TrailStatus.Builder::latestDigestDeliveryTime,
                    TimeCodec::read,
                    TimeCodec::write)
            .lenient(
                    "LatestDeliveryAttemptTime",
                    TrailStatus::latestDeliveryAttemptTime,
                    TrailStatus.Builder::latestDeliveryAttemptTime,
                    TimeCodec::readText,
                    TimeCodec::writeText)
            .lenient(
                    "LatestNotificationAttemptTime",
                    TrailStatus::latestNotificationAttemptTime,
                    TrailStatus.Builder::latestNotificationAttemptTime,
                    TimeCodec::readText,
                    TimeCodec::writeText)
            .lenient(
                    "LatestNotificationAttemptSucceeded",
                    TrailStatus::latestNotificationAttemptSucceeded,
                    TrailStatus.Builder::latestNotificationAttemptSucceeded,
                    TimeCodec::readText,
                    TimeCodec::writeText)
            .lenient(
                    "LatestDeliveryAttemptSucceeded",
                    TrailStatus::latestDeliveryAttemptSucceeded,
                    TrailStatus.Builder::latestDeliveryAttemptSucceeded,
                    TimeCodec::readText,
                    TimeCodec::writeText)
            .lenient(
                    "TimeLoggingStarted",
                    TrailStatus::timeLoggingStarted,
                    TrailStatus.Builder::timeLoggingStarted,
                    TimeCodec::readText,
                    TimeCodec::writeText)
            .lenient(
                    "TimeLoggingStopped",
                    TrailStatus::timeLoggingStopped,
                    TrailStatus.Builder::timeLoggingStopped,
                    TimeCodec::readText,
                    TimeCodec::writeText);

    static final StatusCodec INSTANCE = new StatusCodec();

    private StatusCodec() {}

    static Stream<String> names() {
        return MEMBERS.names();
    }

    @Override
    Evidence<TrailStatus> read(JsonCursor json, TrailArn arn) throws IOException {
        TrailStatus.Builder builder = TrailStatus.builder();
        Absence absence = new Absence();
        long found = MEMBERS.read(json, builder, absence);
        return absence.isStated()
                ? Evidence.missing(absence.reason(json, found, notAsked(arn)))
                : absence.known(builder.build());
    }

    @Override
    void write(TrailArn arn, Evidence<TrailStatus> status, JsonGenerator out) throws IOException {
        Absence.write(status, notAsked(arn), out, MEMBERS::write);
    }

    private static MissingEvidence notAsked(TrailArn arn) {
        return MissingEvidence.of(Operation.GET_TRAIL_STATUS, arn, new NotAsked());
    }
}
