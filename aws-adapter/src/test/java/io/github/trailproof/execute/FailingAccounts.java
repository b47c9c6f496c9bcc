package io.github.trailproof.execute;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.generate.Accounts;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates accounts that live and do not pass. */
final class FailingAccounts {

    private FailingAccounts() {}

    /**
     * An account and the criterion by which it fails.
     *
     * @param evidence all that is so of it
     */
    record Failing(AccountEvidence evidence, Criterion criterion) {}

    static Arbitrary<Failing> any() {
        Arbitrary<AccountEvidence> accounts = Arbitraries.oneOf(Accounts.fullyKnown(), broken());
        return Combinators.combine(accounts, Arbitraries.of(Criterion.values()))
                .as(Failing::new)
                .filter(failing -> canLive(failing.evidence()))
                .filter(failing -> Cis31.assess(failing.evidence()).verdict(failing.criterion()) == Verdict.FAIL)
                .filter(FailingAccounts::canHelpItself)
                .withoutEdgeCases();
    }

    /** What the owner of an organization's trail does is not done with the account's clients. */
    private static boolean canHelpItself(Failing failing) {
        AccountEvidence evidence = failing.evidence();
        return Cloud.plan(evidence, failing.criterion()).calls().stream()
                .allMatch(call -> call.accountId().equals(evidence.accountId()));
    }

    private static Arbitrary<AccountEvidence> broken() {
        return Arbitraries.of(Set.of(Requirement.values())).flatMap(Accounts::breaking);
    }

    /** A trail is at home in an enabled region. */
    private static boolean canLive(AccountEvidence evidence) {
        Set<String> enabled = evidence.enabledRegions().value().orElseThrow().names();
        return evidence.observedTrails().stream()
                .allMatch(trail -> enabled.contains(trail.trailArn().region()));
    }
}
