package io.github.trailproof.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.SmallTrail.Call;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every account of up to two trails over a small alphabet: no plan has more calls than the shortest sequence of calls that
 * suffices. That is found by trying all sequences: first those about the account's own trails, then those about one
 * organization trail of another account or about a new trail. The calls change the account's description, not its evidence.
 */
@Tag("thorough")
class MinimalityTest {

    /** CreateTrail, StartLogging, and the policy of the bucket. */
    private static final int NEW_TRAIL = 3;

    private final Map<List<SmallTrail>, Set<Criterion>> passing = new HashMap<>();

    @Test
    void noPlanIsLongerThanTheShortestSequenceOfCallsThatSuffices() {
        List<SmallTrail> trails = SmallTrail.all();
        int plans = check(List.of());
        for (int one = 0; one < trails.size(); one++) {
            plans += check(List.of(trails.get(one)));
            for (SmallTrail other : trails.subList(one, trails.size())) {
                plans += check(List.of(trails.get(one), other));
            }
        }

        assertThat(trails).hasSize(84);
        assertThat(plans).isGreaterThan(1000);
    }

    private int check(List<SmallTrail> trails) {
        int plans = 0;
        AccountEvidence evidence = evidence(trails);
        for (Criterion criterion : Criterion.values()) {
            Verdict verdict = Cis31.assess(evidence).verdict(criterion);
            RemediationPlan plan = Remediation.plan(evidence, criterion, NewTrail.defaults());
            boolean suffices = plan.suffices();
            if (!suffices && !plan.calls().isEmpty()) {
                opening(trails, criterion, plan);
            } else if (suffices
                    == (verdict == Verdict.INDETERMINATE && plan.calls().isEmpty())) {
                fail("by %s, %s, there is this plan: %s%nfor %s", criterion, verdict, plan.steps(), trails);
            }
            int length = length(plan);
            if (suffices && length > 0) {
                plans++;
                boolean isByOwnTrails = plan.calls().stream()
                        .allMatch(call -> call.accountId().equals(Account.OWN) && !(call instanceof Step.CreateTrail));
                int own = byOwnTrails(trails, criterion);
                int shortest = isByOwnTrails || own < NEW_TRAIL ? own : byOneTrailOfAnother(trails, criterion);
                if (length != shortest || (!isByOwnTrails && own < NEW_TRAIL)) {
                    fail(
                            "by %s, %d calls suffice, and this plan has %d: %s%nfor %s",
                            criterion, shortest, length, plan.steps(), trails);
                }
            }
        }
        return plans;
    }

    /** Where no own trail can be made to suffice, and the owner's is not read, what the owner does comes before a new trail. */
    private void opening(List<SmallTrail> trails, Criterion criterion, RemediationPlan plan) {
        boolean isOwners =
                plan.calls().stream().noneMatch(call -> call.accountId().equals(Account.OWN));
        Verdict after = Cis31.assess(plan.applyTo(evidence(trails))).verdict(criterion);
        if (!isOwners || after != Verdict.INDETERMINATE || byOwnTrails(trails, criterion) < NEW_TRAIL) {
            fail("by %s there is this plan: %s%nfor %s", criterion, plan.steps(), trails);
        }
    }

    private static int length(RemediationPlan plan) {
        boolean creates = plan.calls().stream().anyMatch(Step.CreateTrail.class::isInstance);
        return creates ? NEW_TRAIL : plan.calls().size();
    }

    /** The criteria by which an account passes; most accounts are reached from many others. */
    private Set<Criterion> passing(List<SmallTrail> account) {
        return passing.computeIfAbsent(account, trails -> {
            Assessment assessment = Cis31.assess(evidence(trails));
            Set<Criterion> criteria = EnumSet.allOf(Criterion.class);
            criteria.removeIf(criterion -> assessment.verdict(criterion) != Verdict.PASS);
            return criteria;
        });
    }

    private int byOwnTrails(List<SmallTrail> trails, Criterion criterion) {
        Set<Integer> own = new HashSet<>();
        for (int index = 0; index < trails.size(); index++) {
            if (trails.get(index).own()) {
                own.add(index);
            }
        }
        return shortest(trails, criterion, own);
    }

    private int byOneTrailOfAnother(List<SmallTrail> trails, Criterion criterion) {
        int shortest = NEW_TRAIL;
        for (int index = 0; index < trails.size(); index++) {
            if (!trails.get(index).own()) {
                shortest = Math.min(shortest, shortest(trails, criterion, Set.of(index)));
            }
        }
        return shortest;
    }

    private int shortest(List<SmallTrail> trails, Criterion criterion, Set<Integer> changeable) {
        List<List<SmallTrail>> accounts = List.of(trails);
        for (int calls = 0; calls < NEW_TRAIL; calls++) {
            for (List<SmallTrail> account : accounts) {
                if (passing(account).contains(criterion)) {
                    return calls;
                }
            }
            accounts = accounts.stream()
                    .flatMap(account -> afterOneMore(account, changeable).stream())
                    .distinct()
                    .toList();
        }
        return NEW_TRAIL;
    }

    private static List<List<SmallTrail>> afterOneMore(List<SmallTrail> trails, Set<Integer> changeable) {
        List<List<SmallTrail>> accounts = new ArrayList<>();
        for (int index : changeable) {
            for (Call call : Call.values()) {
                int changed = index;
                trails.get(index).after(call).ifPresent(after -> {
                    List<SmallTrail> account = new ArrayList<>(trails);
                    account.set(changed, after);
                    accounts.add(account);
                });
            }
        }
        return accounts;
    }

    private static AccountEvidence evidence(List<SmallTrail> trails) {
        Account account = new Account();
        for (int index = 0; index < trails.size(); index++) {
            trails.get(index).addTo(account, index);
        }
        return account.evidence();
    }
}
