package io.github.trailproof.examples.audit.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.examples.audit.Run;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Accounts for which the next step has to be another than it seems. */
class NextStepsTest {

    private static final Path INPUTS = Path.of("src/test/resources/steps");

    /** The report without its line breaks. */
    private static String told(String input, String... options) {
        Object[] arguments = new Object[options.length + 2];
        arguments[0] = "audit";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[arguments.length - 1] = INPUTS.resolve(input);
        return Run.with(Map.of("COLUMNS", "160"), "", arguments)
                .out()
                .replaceAll(" \\\\\n +", " ")
                .replaceAll("\n +", " ");
    }

    @Test
    void aKeyThatIsDisabledIsNotAMatterOfTheBucketsPolicy() {
        assertThat(told("key-disabled.json"))
                .contains(
                        "the last delivery of main-trail to S3 failed: KMS.DisabledException",
                        "see whether the KMS key"
                                + " arn:aws:kms:us-east-1:320000000001:key/00000000-0000-0000-0000-000000000000 is"
                                + " enabled, and whether its policy lets cloudtrail.amazonaws.com use it")
                .doesNotContain("bucket");
    }

    @Test
    void whatAServiceControlPolicyDeniesIsNotAnsweredByAPermission() {
        for (String criterion : new String[] {"cis", "complete"}) {
            assertThat(told("denied-by-the-organization.json", "--criterion", criterion))
                    .contains(
                            "AccessDeniedException (denied by a service control policy)",
                            "so no permission in the account settles this: collect with a role or from where the"
                                    + " organization permits it, or ask those who manage its policies")
                    .doesNotContain("allow cloudtrail");
        }
    }
}
