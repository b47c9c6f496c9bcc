package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Organization trails: what a member could not read is filled in from its organization, wherever that comes. */
class OrganizationTest {

    private static final String MEMBER = "111122223333";
    private static final String OWNER = "999988887777";
    private static final String ARN = "arn:aws:cloudtrail:us-east-1:" + OWNER + ":trail/org";
    private static final String DENIED = "{'error':{'code':'AccessDeniedException'}}";

    @TempDir
    private Path folder = Path.of("");

    private static Account account(String id, String status, String selectors) {
        return Account.without(id)
                .enabled("['us-east-1']")
                .trail(ARN, "{'Name':'org','IsOrganizationTrail':true,'HasCustomEventSelectors':true}")
                .status(ARN, status)
                .selectors(ARN, selectors);
    }

    private static String member() {
        return account(MEMBER, DENIED, DENIED) + "\n";
    }

    private static String owner(boolean logging) {
        return account(OWNER, "{'IsLogging':" + logging + "}", Account.ALL) + "\n";
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void passes(Run run) {
        assertThat(String.join(" ", run.account(MEMBER)).replaceAll(" +", " "))
                .contains(
                        "PASS " + MEMBER,
                        "organization trail of account " + OWNER,
                        "IsLogging is true (as account " + OWNER + " was answered)");
        assertThat(run.status()).as(run.err()).isZero();
    }

    @Test
    void aMemberAloneStaysOpen() throws IOException {
        assertThat(Run.of("audit", file("a.jsonl", member())).status()).isEqualTo(2);
    }

    @Test
    void theOwnerMayComeBeforeOrAfterAndInAnotherFile() throws IOException {
        Path member = file("member.jsonl", member());
        Path owner = file("owner.jsonl", owner(true));
        passes(Run.of("audit", member, owner));
        passes(Run.of("audit", owner, member));
        passes(Run.of("audit", folder));
        passes(Run.of("audit", file("both.jsonl", member() + owner(true))));
    }

    @Test
    void standardInputCounts() throws IOException {
        passes(Run.with(Map.of(), member() + owner(true), "audit", "-"));
        passes(Run.with(Map.of(), owner(true), "audit", file("member.jsonl", member()), "-"));
        passes(Run.with(Map.of(), member(), "audit", "-", file("owner.jsonl", owner(true))));
    }

    @Test
    void whatTheOwnerWasAnsweredMayAlsoFailTheMember() throws IOException {
        Run run = Run.of("audit", file("both.jsonl", member() + owner(false)));
        assertThat(run.account(MEMBER))
                .contains("  but      it is not logging: IsLogging is false (as account " + OWNER + " was answered)");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void whatIsBrokenIsToldOnceAndTheRestIsJoined() throws IOException {
        Run run = Run.of("audit", file("both.jsonl", member() + "{\n" + owner(true)), folder.resolve("gone.jsonl"));
        assertThat(run.err()).hasLineCount(2);
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.out()).contains("PASS  " + MEMBER, "2 inputs could not be read");
    }
}
