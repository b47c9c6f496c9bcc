package io.github.trailproof.control.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to meet the control.
 *
 * @param byConsole the steps in the AWS console
 * @param byCommandLine the commands of the AWS CLI; fill in the words in capitals
 * @param notes what to know before running the commands
 */
public record RemediationProcedure(List<Fact> byConsole, List<String> byCommandLine, List<Fact> notes) {

    private static final Map<String, String> CONSOLES = Map.of(
            "aws", "https://console.aws.amazon.com/cloudtrail/",
            "aws-cn", "https://console.amazonaws.cn/cloudtrail/",
            "aws-us-gov", "https://console.amazonaws-us-gov.com/cloudtrail/");

    /** Copies the lists. */
    public RemediationProcedure {
        byConsole = List.copyOf(byConsole);
        byCommandLine = List.copyOf(byCommandLine);
        notes = List.copyOf(notes);
    }

    /**
     * The address of CloudTrail's console.
     *
     * @param partition such as {@code aws}
     * @return empty for a partition whose console we do not know
     */
    public Optional<String> consoleAddress(String partition) {
        return Optional.ofNullable(CONSOLES.get(partition));
    }
}
