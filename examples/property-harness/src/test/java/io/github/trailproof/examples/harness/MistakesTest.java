package io.github.trailproof.examples.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.testkit.Laws;
import io.github.trailproof.testkit.generate.Accounts;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.Tag;

/**
 * Mistakes that real tools make, one at a time in a tool that is right otherwise: the harness finds an account that shows
 * each of them, and none where the mistake is not made.
 */
@Tag("thorough")
class MistakesTest {

    @Example
    void readingTheSelectorsDisplayNameInsteadOfItsCategory() {
        Audit mistaken = new Audit() {
            @Override
            Verdict advanced(AdvancedEventSelector selector) {
                return Answers.of(selector.name().orElse("").equals("Management events selector"));
            }
        };

        Search.in(Accounts.fullyKnown()).tells(mistaken, new Audit(), MistakesTest::agreesWithAnAuditor);
    }

    @Example
    void judgingReadWriteTypeWithoutIncludeManagementEvents() {
        Audit mistaken = new Audit() {
            @Override
            Verdict basic(EventSelector selector) {
                return BasicStep.readWrite(selector);
            }
        };

        Search.in(Accounts.breaking(Requirement.MANAGEMENT_EVENTS))
                .tells(mistaken, new Audit(), MistakesTest::agreesWithAnAuditor);
    }

    @Example
    void takingAnySelectorWithoutReadOnlyForOneOnManagementEvents() {
        Audit mistaken = new Audit() {
            @Override
            Verdict advanced(AdvancedEventSelector selector) {
                return Answers.of(selector.fieldSelectors().stream()
                        .noneMatch(condition -> condition.field().orElse("").equals("readOnly")));
            }
        };

        Search.in(Accounts.breaking(Requirement.MANAGEMENT_EVENTS))
                .tells(mistaken, new Audit(), MistakesTest::agreesWithAnAuditor);
    }

    @Example
    void lookingOnlyAtTheFirstSelector() {
        Audit mistaken = new Audit() {
            @Override
            List<Verdict> considered(List<Verdict> selectors) {
                return selectors.subList(0, 1);
            }
        };

        Search.in(Accounts.any()).tells(mistaken, new Audit(), MistakesTest::orderNeverMatters);
    }

    @Example
    void passingSingleRegionTrails() {
        Audit mistaken = new Audit() {
            @Override
            Verdict multiRegion(ObservedTrail trail) {
                return Verdict.PASS;
            }
        };

        Search.in(Accounts.breaking(Requirement.MULTI_REGION))
                .tells(mistaken, new Audit(), (tool, evidence) -> isExpected(tool, evidence, Verdict.FAIL));
    }

    @Example
    void requiringEveryTrailToComply() {
        Audit mistaken = new Audit() {
            @Override
            Verdict overall(List<Verdict> trails) {
                return Answers.all(trails);
            }
        };

        Search.in(Accounts.compliant())
                .tells(mistaken, new Audit(), (tool, evidence) -> isExpected(tool, evidence, Verdict.PASS));
    }

    @Example
    void takingADeniedCallForANo() {
        Audit mistaken = new Audit() {
            @Override
            Verdict logging(Evidence<TrailStatus> status) {
                return Answers.of(status.value().flatMap(TrailStatus::isLogging).orElse(false));
            }
        };

        Search.in(Accounts.withholding(Operation.GET_TRAIL_STATUS))
                .tells(mistaken, new Audit(), MistakesTest::moreEvidenceNeverReverses);
    }

    @Example
    void findingNothingWrongWhereThereAreNoTrails() {
        Audit mistaken = new Audit() {
            @Override
            Verdict overall(List<Verdict> trails) {
                return trails.isEmpty() ? Verdict.PASS : super.overall(trails);
            }
        };

        Search.in(Accounts.fullyKnown()).tells(mistaken, new Audit(), MistakesTest::agreesWithAnAuditor);
    }

    @Example
    void allOfThemAtOnceAreFoundByAlmostAnyLaw() {
        Function<AccountEvidence, Verdict> naive = NaiveAudit::verdict;

        assertThat(Search.in(Accounts.fullyKnown()).refutes(naive, MistakesTest::agreesWithAnAuditor))
                .hasValueSatisfying(found -> assertThat(found).hasMessageContaining("broken law: "));
        assertThat(Search.in(Accounts.fullyKnown()).refutes(naive, MistakesTest::orderNeverMatters))
                .isPresent();
        assertThat(Search.in(Accounts.fullyKnown()).refutes(new Audit()::verdict, MistakesTest::orderNeverMatters))
                .isEmpty();
    }

    private static void agreesWithAnAuditor(Function<AccountEvidence, Verdict> tool, AccountEvidence evidence) {
        Laws.agreesWithAnAuditor((account, criterion) -> tool.apply(account), evidence, Criterion.CIS);
    }

    private static void orderNeverMatters(Function<AccountEvidence, Verdict> tool, AccountEvidence evidence) {
        Laws.orderNeverMatters(tool, evidence, choice(evidence));
    }

    private static void moreEvidenceNeverReverses(Function<AccountEvidence, Verdict> tool, AccountEvidence evidence) {
        Laws.moreEvidenceNeverReverses(
                (account, criterion) -> tool.apply(account), evidence, evidence, choice(evidence));
    }

    /** Another choice for each account, and the same in every run. */
    private static Random choice(AccountEvidence evidence) {
        return new Random(evidence.toString().hashCode());
    }

    private static void isExpected(
            Function<AccountEvidence, Verdict> tool, AccountEvidence evidence, Verdict expected) {
        assertThat(tool.apply(evidence)).isEqualTo(expected);
    }
}
