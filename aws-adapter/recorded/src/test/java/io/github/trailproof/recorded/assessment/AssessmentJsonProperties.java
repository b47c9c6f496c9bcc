package io.github.trailproof.recorded.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.generate.Accounts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("thorough")
class AssessmentJsonProperties {

    @Property(tries = 500)
    @Label("an assessment's JSON, read and written again, is the same text")
    void readAndWrittenAgain(@ForAll("accounts") AccountEvidence account) {
        String written = Lines.write(Cis31.assess(account));

        assertThat(Lines.again(written)).isEqualTo(written);
    }

    @Property(tries = 500)
    @Label("what is read says what was assessed")
    void readBack(@ForAll("accounts") AccountEvidence account) {
        Assessment assessment = Cis31.assess(account);

        RecordedAssessment read =
                ((AssessmentLine.Assessed) Lines.read(Lines.write(assessment)).get(0)).assessment();

        assertThat(read).isEqualTo(RecordedAssessment.of(assessment));
        for (Criterion criterion : Criterion.values()) {
            assertThat(read.verdict(criterion)).isEqualTo(assessment.verdict(criterion));
        }
        assertThat(read.gaps()).hasSameSizeAs(assessment.coverage().gaps());
        assertThat(read.missing()).hasSameSizeAs(assessment.missing());
        assertThat(read.deliveryWarnings()).hasSameSizeAs(assessment.deliveryWarnings());
        assertThat(read.warnings()).isEqualTo(assessment.warnings());
        assertThat(read.redundant()).isEqualTo(assessment.coverage().redundant());
    }

    @Property(tries = 200)
    @Label("an assessment is one line of printable ASCII")
    void oneLine(@ForAll("accounts") AccountEvidence account) {
        assertThat(Lines.write(Cis31.assess(account))).matches("[ -~]+\n");
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.ofEveryCause();
    }
}
