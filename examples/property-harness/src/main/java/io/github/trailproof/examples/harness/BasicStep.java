package io.github.trailproof.examples.harness;

import io.github.trailproof.control.Verdict;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.ReadWriteType;
import java.util.List;

/** Whether a basic selector takes all management events, but for sources it excludes. */
final class BasicStep {

    private BasicStep() {}

    static Verdict all(EventSelector selector) {
        boolean readable = selector.unrecognizedMembers().isEmpty()
                && selector.dataResources().stream()
                        .allMatch(resource -> resource.unrecognizedMembers().isEmpty());
        return readable ? Answers.all(List.of(management(selector), readWrite(selector))) : Verdict.INDETERMINATE;
    }

    private static Verdict management(EventSelector selector) {
        return selector.includeManagementEvents().map(Answers::of).orElse(Verdict.INDETERMINATE);
    }

    static Verdict readWrite(EventSelector selector) {
        return switch (selector.readWriteType().map(ReadWriteType::value).orElse("")) {
            case "All" -> Verdict.PASS;
            case "ReadOnly", "WriteOnly" -> Verdict.FAIL;
            default -> Verdict.INDETERMINATE;
        };
    }
}
