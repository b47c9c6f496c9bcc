package io.github.trailproof.simulator.service.cloudtrail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.trail.TrailStatus;

/** A trail's state as GetTrailStatus answers it. */
final class StatusJson {

    private StatusJson() {}

    static ObjectNode write(TrailStatus status) {
        ObjectNode json = Json.object();
        Json.putFlag(json, "IsLogging", status.isLogging());
        Json.put(json, "LatestDeliveryError", status.latestDeliveryError());
        Json.put(json, "LatestNotificationError", status.latestNotificationError());
        Json.putTime(json, "LatestDeliveryTime", status.latestDeliveryTime());
        Json.putTime(json, "LatestNotificationTime", status.latestNotificationTime());
        Json.putTime(json, "StartLoggingTime", status.startLoggingTime());
        Json.putTime(json, "StopLoggingTime", status.stopLoggingTime());
        Json.put(json, "LatestCloudWatchLogsDeliveryError", status.latestCloudWatchLogsDeliveryError());
        Json.putTime(json, "LatestCloudWatchLogsDeliveryTime", status.latestCloudWatchLogsDeliveryTime());
        Json.putTime(json, "LatestDigestDeliveryTime", status.latestDigestDeliveryTime());
        Json.put(json, "LatestDigestDeliveryError", status.latestDigestDeliveryError());
        Json.put(json, "LatestDeliveryAttemptTime", status.latestDeliveryAttemptTime());
        Json.put(json, "LatestNotificationAttemptTime", status.latestNotificationAttemptTime());
        Json.put(json, "LatestNotificationAttemptSucceeded", status.latestNotificationAttemptSucceeded());
        Json.put(json, "LatestDeliveryAttemptSucceeded", status.latestDeliveryAttemptSucceeded());
        Json.put(json, "TimeLoggingStarted", status.timeLoggingStarted());
        Json.put(json, "TimeLoggingStopped", status.timeLoggingStopped());
        return json;
    }
}
