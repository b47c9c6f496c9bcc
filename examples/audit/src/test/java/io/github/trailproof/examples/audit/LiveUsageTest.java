package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.examples.audit.console.ExitStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of live runs that do not go together are refused, never ignored. */
class LiveUsageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "audit --region us-east-1 | --profile, --region, --endpoint-url and --org need --live",
                "audit --org --role-name R | --profile, --region, --endpoint-url and --org need --live",
                "audit --live --role-name R | --role-name, --accounts and --exclude need --org",
                "audit --live --accounts 111122223333 | --role-name, --accounts and --exclude need --org",
                "audit --live --org | --org needs --role-name, the role to assume in each account",
                "audit --live --org --role-name a/b* | `a/b*` is not the name of a role",
                "audit --live --org --role-name R --exclude 12 | expected an account id of 12 digits, found `12`",
                "audit --live --endpoint-url localhost | expected a URL such as http://localhost:4566, found `localhost`",
                "audit --live file.jsonl | --live takes no FILE; it asks AWS",
                "record | record needs --live: it asks AWS",
                "record -o out.jsonl | record needs --live: it asks AWS",
            })
    void isToldInOneLine(String line, String message) {
        Run run = Run.of((Object[]) line.split(" "));

        assertThat(run.err()).startsWith("trailproof: " + message + "\nTry: trailproof ");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    }
}
