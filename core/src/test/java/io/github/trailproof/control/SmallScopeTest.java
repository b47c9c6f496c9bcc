package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.recorder.Recording;
import io.github.trailproof.testkit.recorder.ReferenceRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every account of up to two trails over a small alphabet, by each criterion: mistakes of a rule show on small examples, and
 * here none of these is left out.
 */
@Tag("thorough")
class SmallScopeTest {

    private static final List<String> SOURCES = List.of("kms.amazonaws.com", "other.amazonaws.com");
    private static final Set<String> REST = SmallAccount.rest().collect(Collectors.toSet());

    @Test
    void everySmallAccountIsJudgedAsReplayingEventsAndReadingTheTableJudgeIt() {
        List<SmallTrail> trails = SmallTrail.all();
        int accounts = 0;
        for (SmallAccount account : SmallAccount.values()) {
            check(account, List.of());
            accounts++;
            for (SmallTrail one : trails) {
                check(account, List.of(one));
                accounts++;
                for (SmallTrail other : trails) {
                    check(account, List.of(one, other));
                    accounts++;
                }
            }
        }

        assertThat(accounts).isEqualTo(5 * (1 + 210 + 210 * 210));
    }

    private static void check(SmallAccount account, List<SmallTrail> trails) {
        AccountEvidence evidence = account.evidence(trails);
        Assessment assessment = Cis31.assess(evidence);
        check(evidence, assessment, Criterion.CIS, byTable(trails, Criterion.CIS));
        check(evidence, assessment, Criterion.SECURITY_HUB, byTable(trails, Criterion.SECURITY_HUB));
        check(evidence, assessment, Criterion.COMPLETE, byReplaying(evidence));
    }

    private static void check(AccountEvidence evidence, Assessment assessment, Criterion criterion, Verdict expected) {
        // Asked first, for a message of each account would take longer than all the rest.
        if (assessment.verdict(criterion) != expected) {
            fail("by %s expected %s, found %s, of %s", criterion, expected, assessment.verdict(criterion), evidence);
        }
    }

    /** One trail has to do everything; each part of it says in the alphabet itself what it is good for. */
    private static Verdict byTable(List<SmallTrail> trails, Criterion criterion) {
        Verdict best = Verdict.FAIL;
        for (SmallTrail trail : trails) {
            Verdict verdict = trail.verdict(criterion);
            if (verdict == Verdict.PASS || best == Verdict.FAIL) {
                best = verdict;
            }
        }
        return best;
    }

    private static Verdict byReplaying(AccountEvidence evidence) {
        ReferenceRecorder recorder = new ReferenceRecorder(evidence);
        Verdict verdict = Verdict.PASS;
        for (ManagementEvent event : events(recorder.scopes())) {
            Recording recorded = recorder.recorded(event);
            if (recorded == Recording.NOT) {
                return Verdict.FAIL;
            }
            if (recorded == Recording.POSSIBLY) {
                verdict = Verdict.INDETERMINATE;
            }
        }
        return verdict;
    }

    /** One of the regions that no trail is at home in, and that were listed alike, stands for all. */
    private static boolean isLikeAnother(Scope scope) {
        return REST.contains(scope.region()) && !scope.region().equals(SmallAccount.ELSEWHERE);
    }

    private static List<ManagementEvent> events(List<Scope> scopes) {
        List<ManagementEvent> events = new ArrayList<>();
        for (Scope scope : scopes) {
            if (isLikeAnother(scope)) {
                continue;
            }
            for (ReadWrite readWrite : ReadWrite.values()) {
                for (String source : SOURCES) {
                    events.add(new ManagementEvent(scope, readWrite, source, "Call", "AwsApiCall", "arn", "false"));
                }
            }
        }
        return events;
    }
}
