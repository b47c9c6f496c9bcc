package io.github.trailproof.testkit.recorder;

import java.util.Optional;

/**
 * One data event, as far as a selector can tell it from others.
 *
 * @param region where it is recorded
 * @param resourceType such as {@code AWS::S3::Object}
 * @param resourceArn the resource it is about
 * @param eventSource the service, such as {@code s3.amazonaws.com}
 * @param eventName the call, such as {@code GetObject}
 * @param readOnly whether it only reads
 */
public record DataEvent(
        String region,
        String resourceType,
        String resourceArn,
        String eventSource,
        String eventName,
        boolean readOnly) {

    /** What the event holds in a field of advanced selectors; none where this record does not say. */
    Optional<String> text(String field) {
        return switch (field) {
            case "resources.type" -> Optional.of(resourceType);
            case "resources.ARN" -> Optional.of(resourceArn);
            case "eventSource" -> Optional.of(eventSource);
            case "eventName" -> Optional.of(eventName);
            case "readOnly" -> Optional.of(String.valueOf(readOnly));
            default -> Optional.empty();
        };
    }
}
