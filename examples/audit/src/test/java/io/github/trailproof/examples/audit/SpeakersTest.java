package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose word counts about an organization trail: the owner's and a named administrator's, never another member's. */
class SpeakersTest {

    private static final Path FOLDER = Path.of("src/test/resources/organizations");
    private static final String MEMBER = "111122223333";
    private static final String OTHER_MEMBER = "222233334444";
    private static final String OWNER = "999988887777";

    /** The verdicts by CIS. */
    private static Map<String, String> verdicts(String file, Object... options) throws IOException {
        Object[] arguments = new Object[options.length + 4];
        arguments[0] = "audit";
        arguments[1] = "--format";
        arguments[2] = "jsonl";
        arguments[3] = FOLDER.resolve(file);
        System.arraycopy(options, 0, arguments, 4, options.length);
        Map<String, String> verdicts = new TreeMap<>();
        for (String line : Run.of(arguments).lines()) {
            JsonNode account = new JsonMapper().readTree(line);
            verdicts.put(
                    account.get("accountId").asText(),
                    account.get("verdicts").get("CIS").asText());
        }
        return verdicts;
    }

    private static String text(String file, String accountId, Object... options) {
        Object[] arguments = new Object[options.length + 2];
        arguments[0] = "audit";
        arguments[1] = FOLDER.resolve(file);
        System.arraycopy(options, 0, arguments, 2, options.length);
        return String.join(" ", Run.of(arguments).account(accountId)).replaceAll(" +", " ");
    }

    @Test
    void anAnswerThatNamesTheOwnerAsItsProviderIsTheMembersOwn() throws IOException {
        assertThat(verdicts("a-member-names-the-owner-as-provider.jsonl"))
                .isEqualTo(Map.of(OWNER, "FAIL", OTHER_MEMBER, "INDETERMINATE"));
    }

    @Test
    void aDisagreementNamesBothAccountsAndWhatEachWasAnswered() {
        assertThat(text("a-member-names-the-owner-as-provider.jsonl", OTHER_MEMBER))
                .contains(
                        "IsLogging is true (as account " + OTHER_MEMBER
                                + " was answered), while IsLogging is false (as account " + OWNER + " was answered)",
                        "collect account " + OTHER_MEMBER + " and account " + OWNER + " again, at one time");
    }

    @Test
    void aMemberNeverPassesOnTheWordOfAnother() throws IOException {
        assertThat(verdicts("another-member-vouches.jsonl"))
                .isEqualTo(Map.of(MEMBER, "INDETERMINATE", OTHER_MEMBER, "INDETERMINATE"));
    }

    @Test
    void anOwnerWithoutTheTrailContradictsItsMembers() throws IOException {
        assertThat(verdicts("the-owner-has-no-such-trail.jsonl"))
                .isEqualTo(Map.of(MEMBER, "INDETERMINATE", OTHER_MEMBER, "INDETERMINATE", OWNER, "FAIL"));
        assertThat(text("the-owner-has-no-such-trail.jsonl", MEMBER))
                .contains(
                        "the trail belongs to account " + OWNER + " by its ARN, but that account listed its home region"
                                + " us-east-1 and has no such trail there",
                        "collect account " + OWNER + " and this one again, at one time");
    }

    @Test
    void whereTheOwnerWasRefusedOnlyWhoWasAnsweredItselfPasses() throws IOException {
        assertThat(verdicts("the-owner-was-refused.jsonl"))
                .isEqualTo(Map.of(MEMBER, "PASS", OTHER_MEMBER, "INDETERMINATE", OWNER, "INDETERMINATE"));
    }

    @Test
    void whatTheOwnerWasAnsweredFailsTheOthersAndLeavesOpenWhoWasAnsweredOtherwise() throws IOException {
        assertThat(verdicts("the-owner-was-answered-false.jsonl"))
                .isEqualTo(Map.of(MEMBER, "INDETERMINATE", OTHER_MEMBER, "FAIL", OWNER, "FAIL"));
    }

    @Test
    void aNamedDelegatedAdministratorSpeaksForMembers() throws IOException {
        assertThat(verdicts("the-owner-was-refused.jsonl", "--delegated-administrator", MEMBER))
                .isEqualTo(Map.of(MEMBER, "PASS", OTHER_MEMBER, "PASS", OWNER, "INDETERMINATE"));
        assertThat(verdicts("the-owner-was-answered-false.jsonl", "--delegated-administrator", MEMBER))
                .isEqualTo(Map.of(MEMBER, "INDETERMINATE", OTHER_MEMBER, "INDETERMINATE", OWNER, "FAIL"));
    }

    @Test
    void whoIsNamedMustBeAnAccountAndOneOfSeveral() {
        assertThat(Run.of("audit", FOLDER, "--delegated-administrator", "main").status())
                .isEqualTo(64);
        assertThat(Run.of("audit", "--live", "--delegated-administrator", MEMBER)
                        .status())
                .isEqualTo(64);
    }

    @Test
    void plansGoByTheSameAnswers(@TempDir Path folder) throws IOException {
        Path plan = folder.resolve("plan.txt");
        Path evidence = FOLDER.resolve("the-owner-was-refused.jsonl");

        assertThat(Run.of("remediate", evidence, "--delegated-administrator", MEMBER, "-o", plan)
                        .status())
                .isEqualTo(2);
        assertThat(Files.readString(plan)).contains(OTHER_MEMBER);
    }
}
