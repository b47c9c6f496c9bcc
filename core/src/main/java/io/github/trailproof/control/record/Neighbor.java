package io.github.trailproof.control.record;

/**
 * Another item about trails in the same version of the benchmark. It is named only; nothing here decides it.
 *
 * @param topic what it asks for
 * @param number its number in that version
 */
public record Neighbor(Topic topic, String number) {

    /** What neighboring items ask for. */
    public enum Topic {
        /** That log files can be checked for changes. */
        LOG_FILE_VALIDATION,
        /** That log files are encrypted with a key of AWS KMS. */
        KMS_ENCRYPTION,
        /** That events also go to CloudWatch Logs. */
        CLOUDWATCH_LOGS
    }
}
