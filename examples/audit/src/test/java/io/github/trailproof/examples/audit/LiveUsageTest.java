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
                "audit --live --role-name R | --role-name, --external-id, --session-name, --accounts, --exclude and --parallel need --org",
                "audit --live --accounts 111122223333 | --role-name, --external-id, --session-name, --accounts, --exclude and --parallel need --org",
                "audit --live --org | --org needs --role-name, the role to assume in each account",
                "audit --live --org --role-name a/b* | `a/b*` is not the name of a role",
                "audit --live --org --role-name R --exclude 12 | expected an account id of 12 digits, found `12`",
                "audit --live --endpoint-url localhost | expected a URL such as http://localhost:4566, found `localhost`",
                "audit --live --org --role-name /a/ | `/a/` is not the name of a role",
                "audit --live --org --role-name R --external-id 1 | `1` is not an external id",
                "audit --live --org --role-name R --session-name a/b | `a/b` is not the name of a session",
                "audit --live --session-name me | --role-name, --external-id, --session-name, --accounts, --exclude and --parallel need --org",
                "audit --live --parallel 4 | --role-name, --external-id, --session-name, --accounts, --exclude and --parallel need --org",
                "audit --live --org --role-name R --parallel 0 | --parallel needs a number of accounts above 0",
                "audit --timeout 5s | --timeout, --deadline and --parallel need --live",
                "audit --live --timeout 5 | Invalid value for option '--timeout': expected a duration such as 10s, 500ms or 2m, found `5`",
                "audit --live --deadline 0s | Invalid value for option '--deadline': expected a duration such as 10s, 500ms or 2m, found `0s`",
                "audit --live --endpoint-url ftp://me:secret@here | expected a URL such as http://localhost:4566, found `ftp://here`",
                "audit --live --endpoint-url http://me:secret@[ | expected a URL such as http://localhost:4566, found `http://[`",
                "audit --live file.jsonl | --live takes no FILE; it asks AWS",
                "record | record needs either --live, which asks AWS, or --from, which gathers raw answers",
                "record -o out.jsonl | record needs either --live, which asks AWS, or --from, which gathers raw answers",
                "record --live --from x.json | record needs either --live, which asks AWS, or --from, which gathers raw answers",
                "record --live --account 111122223333 | --account needs --from",
                "record --from x.json --account 12 | expected an account id of 12 digits, found `12`",
            })
    void wrongUsageIsExplainedInOneLine(String line, String message) {
        Run run = Run.of((Object[]) line.split(" "));

        assertThat(run.err()).startsWith("trailproof: " + message + "\nTry: trailproof ");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    }

    @ParameterizedTest
    @CsvSource({"http://me:secret@192.0.2.1:1/, true", "http://192.0.2.1:1, true", "http://me:secret@127.0.0.1:1, false"
    })
    void anAddressInPlainHttpIsWarnedOfAndNoPasswordIsShown(String address, boolean plain) {
        Run run = Run.of("audit", "--live", "--timeout", "0s", "--endpoint-url", address);
        Run valid = Run.of("audit", "--live", "--endpoint-url", address, "file.jsonl");

        assertThat(run.err() + valid.err()).doesNotContain("secret");
        assertThat(valid.err().contains("is plain http to another machine")).isEqualTo(plain);
        assertThat(valid.err().contains("the user and password in --endpoint-url are not used"))
                .isEqualTo(address.contains("@"));
        assertThat(valid.status()).isEqualTo(ExitStatus.USAGE);
    }
}
