package io.github.trailproof.planned;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Requirement;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans and templates with the verdicts that people who know the service gave them. */
class SamplesTest {

    private static final String OPEN = "INDETERMINATE INDETERMINATE INDETERMINATE";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tf01-multi-default.plan.json | PASS PASS PASS | PASS PASS PASS
            tf02-unknown-flag.plan.json | INDETERMINATE INDETERMINATE INDETERMINATE | INDETERMINATE INDETERMINATE INDETERMINATE
            tf03-selectors.plan.json | PASS INDETERMINATE INDETERMINATE | PASS FAIL FAIL
            tf05-none-planned.plan.json | INDETERMINATE INDETERMINATE INDETERMINATE | FAIL FAIL FAIL
            tf07-import-update.plan.json | PASS INDETERMINATE INDETERMINATE | PASS FAIL FAIL
            tf08-state.json | PASS PASS PASS | PASS PASS PASS
            cfn02-advanced-data-only.yaml | INDETERMINATE INDETERMINATE INDETERMINATE | FAIL FAIL FAIL
            cfn04-nested.yaml | INDETERMINATE INDETERMINATE INDETERMINATE | INDETERMINATE INDETERMINATE INDETERMINATE
            """)
    void everySampleHasItsVerdicts(String name, String open, String closed) throws IOException {
        assertThat(Planned.verdicts(Planned.sample(name, PlanOptions.none()).after()))
                .isEqualTo(open);
        assertThat(Planned.verdicts(Planned.sample(name, Planned.closed()).after()))
                .isEqualTo(closed);
    }

    @Test
    void anUnknownFlagIsNamed() throws IOException {
        PlannedAccount account = Planned.sample("tf02-unknown-flag.plan.json", Planned.closed());
        assertThat(Planned.open(account.after())).containsExactly("aws_cloudtrail.main.is_multi_region_trail");
    }

    @Test
    void anImportKnowsTheAccountAndWhatIsBefore() throws IOException {
        PlannedAccount open = Planned.sample("tf07-import-update.plan.json", PlanOptions.none());
        assertThat(open.accountId()).contains("310000000009");
        assertThat(Planned.verdicts(open.before().orElseThrow())).isEqualTo(OPEN);
        assertThat(Cis31.assess(open.before().orElseThrow())
                        .trails()
                        .get(0)
                        .requirement(Requirement.LOGGING)
                        .outcome())
                .isEqualTo(Outcome.UNSATISFIED);
        PlannedAccount closed = Planned.sample("tf07-import-update.plan.json", Planned.closed());
        assertThat(Planned.verdicts(closed.before().orElseThrow())).isEqualTo("FAIL FAIL FAIL");
    }

    @Test
    void aStateIsAsOfItsLastRefresh() throws IOException {
        PlannedAccount state = Planned.sample("tf08-state.json", PlanOptions.none());
        assertThat(state.accountId()).contains("777788889999");
        assertThat(state.before()).isEmpty();
        assertThat(state.notes())
                .containsExactly(PlannedAccount.Note.AS_OF_LAST_REFRESH, PlannedAccount.Note.SELECTORS_MAY_BE_STALE);
    }

    @Test
    void aNestedStackIsNamed() throws IOException {
        assertThat(Planned.open(
                        Planned.sample("cfn04-nested.yaml", Planned.closed()).after()))
                .containsExactly("Resources/Baseline");
    }

    @Test
    void everyTrailHasItsAddress() throws IOException {
        assertThat(Cis31.assess(Planned.sample("tf03-selectors.plan.json", PlanOptions.none())
                                .after())
                        .trails())
                .extracting(trail -> trail.address().orElseThrow())
                .containsExactlyInAnyOrder("aws_cloudtrail.no_kms", "aws_cloudtrail.reads");
    }
}
