package io.github.trailproof.examples.audit;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.OutputException;
import io.github.trailproof.examples.audit.input.AccountConsumer;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.past.ComparisonReport;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.recorded.RecordedAccount;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compares the accounts of two inputs, in the order of the second. The accounts of the first are kept until then. */
final class CompareRun {

    private final ComparisonReport report;
    private final PrintStream err;
    private final Map<String, AccountEvidence> before = new LinkedHashMap<>();
    private boolean anyUnreadable;
    private boolean anyLost;
    private boolean anyOpen;

    CompareRun(ComparisonReport report, PrintStream err) {
        this.report = report;
        this.err = err;
    }

    /** Takes what was observed first. */
    AccountConsumer before() {
        return new Side() {
            @Override
            public void account(AccountEvidence evidence) {
                before.put(evidence.accountId(), evidence);
            }
        };
    }

    /** Takes what was observed later, and compares it. */
    AccountConsumer after() {
        return new Side() {
            @Override
            public void account(AccountEvidence evidence) {
                AccountEvidence earlier = before.remove(evidence.accountId());
                if (earlier == null) {
                    unreadable(alone(evidence.accountId(), "BEFORE"));
                } else {
                    compare(earlier, evidence);
                }
            }
        };
    }

    private void compare(AccountEvidence earlier, AccountEvidence later) {
        Comparison comparison = Comparison.of(earlier, later);
        anyLost |= !comparison.lost().isEmpty();
        anyOpen |= !comparison.mayBeLost().isEmpty();
        write(() -> report.account(comparison));
    }

    private static RecordedAccount.Unreadable alone(String accountId, String side) {
        return new RecordedAccount.Unreadable(
                "account " + accountId, 0, "$", "there is no evidence of it in " + side + " to compare it with");
    }

    /** Ends the report and obtains the exit status. */
    int end() {
        before.keySet().forEach(accountId -> refuse(alone(accountId, "AFTER")));
        write(report::end);
        if (anyUnreadable) {
            return ExitStatus.UNREADABLE;
        }
        if (anyLost) {
            return ExitStatus.FAIL;
        }
        return anyOpen ? ExitStatus.INDETERMINATE : ExitStatus.PASS;
    }

    private void refuse(RecordedAccount.Unreadable input) {
        anyUnreadable = true;
        err.println(Inputs.complaint(input));
        write(() -> report.unreadable(input));
    }

    /** A part of a report. */
    private interface Part {
        void write() throws IOException;
    }

    private static void write(Part part) {
        try {
            part.write();
        } catch (IOException e) {
            throw OutputException.cannotFinish("the comparison", e);
        }
    }

    private abstract class Side implements AccountConsumer {

        @Override
        public void unreadable(RecordedAccount.Unreadable input) {
            refuse(input);
        }

        @Override
        public void warning(RecordedAccount.Warning warning) {
            err.println(Inputs.complaint(warning));
        }

        @Override
        public boolean isDone() {
            return false;
        }
    }
}
