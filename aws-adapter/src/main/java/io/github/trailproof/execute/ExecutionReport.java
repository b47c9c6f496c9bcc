package io.github.trailproof.execute;

import io.github.trailproof.control.Criterion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of a plan. A value: it holds no time, so that the same answers give the same report.
 *
 * @param accountId the account, 12 digits
 * @param criterion the plan's criterion
 * @param dryRun whether nothing was to be changed
 * @param steps the plan's steps, in order, with what became of each
 * @param interrupted whether the thread was interrupted, which ended the execution between two steps
 * @param after the account afterwards; absent after a dry run, after an interruption, where it is not known in which
 *     region to ask, and where the clients are not the account's
 */
public record ExecutionReport(
        String accountId,
        Criterion criterion,
        boolean dryRun,
        List<StepReport> steps,
        boolean interrupted,
        Optional<AccountAfter> after) {

    /** Copies the list. */
    public ExecutionReport {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(criterion, "criterion");
        steps = List.copyOf(steps);
        Objects.requireNonNull(after, "after");
    }

    /** Whether everything that the plan's steps are for is so now. It is not after a dry run, unless it was before. */
    public boolean isComplete() {
        return steps.stream().allMatch(step -> step.outcome().isInEffect());
    }

    /** The report in words, a line for each step; untrusted text in it is harmless to a terminal. */
    public String text() {
        long inEffect =
                steps.stream().filter(step -> step.outcome().isInEffect()).count();
        String head = (dryRun ? "dry run: " : "") + "account " + accountId + ", criterion " + criterion + ": "
                + inEffect + " of " + steps.size() + " steps in effect" + (interrupted ? ", interrupted" : "") + "\n";
        String lines = steps.stream().map(step -> "  " + step.text() + "\n").collect(Collectors.joining());
        return head
                + lines
                + after.map(account -> "afterwards: " + account.verdict() + "\n")
                        .orElse("");
    }
}
