package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One account on several lines, as scripts that ask region by region write it. */
class JoinedLinesTest {

    private static final String ID = "111122223333";
    private static final String OTHER = "222233334444";
    private static final String NO_TRAILS = "{'trailList':[]}";

    @TempDir
    private Path folder = Path.of("");

    private Path file(Object... accounts) throws IOException {
        List<String> lines = List.of(accounts).stream().map(Object::toString).toList();
        return Files.write(folder.resolve("evidence.jsonl"), lines);
    }

    private static Account listing(String region, String answer) {
        Account account = Account.without(ID);
        return account.listing("us-east-1", "{'notAsked':true}").listing(region, answer);
    }

    @Test
    void linesOfSeveralRegionsAreOneAccountAnsweredWhereItsFirstLineIs() throws IOException {
        Path file = file(
                Account.passing(ID),
                Account.passing(OTHER),
                listing("eu-west-1", "{'error':{'code':'AccessDeniedException'}}"),
                Account.passing(ID));
        Run run = Run.of("audit", "--format", "jsonl", file);

        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).startsWith("{\"accountId\":\"" + ID).contains("\"CIS\":\"PASS\"");
        assertThat(run.lines().get(1)).startsWith("{\"accountId\":\"" + OTHER);
        assertThat(Run.of("audit", file).out()).contains("2 accounts");
    }

    @Test
    void everyOutputHasOneFindingOfAnAccountAndOneCount() throws IOException {
        Path file = file(Account.passing(ID), listing("eu-west-1", NO_TRAILS), listing("eu-west-2", NO_TRAILS));
        for (Map.Entry<String, Integer> findings :
                Map.of("asff", 3, "ocsf", 3, "csv", 1, "junit", 3, "html", 1).entrySet()) {
            String out = Run.of("audit", "--format", findings.getKey(), file).out();
            String mark = switch (findings.getKey()) {
                case "asff" -> "\"SchemaVersion\"";
                case "ocsf" -> "\"class_uid\"";
                case "csv" -> "\n\"?" + ID;
                case "junit" -> "<testcase ";
                default -> "\"accounts\":1,";
            };
            assertThat(out.split(mark, -1)).as(findings.getKey()).hasSize(findings.getValue() + 1);
        }
        assertThat(Run.of("remediate", file).out().split(ID + "  by", -1)).hasSize(2);
    }

    @Test
    void answersThatDifferLeaveTheAccountOpenAndBothPlacesAreNamed() throws IOException {
        Path file = file(Account.passing(ID), Account.without(ID));
        Run run = Run.with(Map.of("COLUMNS", "160"), "", "audit", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("DescribeTrails gave different answers (" + file + ", line 1; " + file + ", line 2)")
                .contains("1 account ");
    }

    @Test
    void theLaterAnswerCountsWhereBothLinesHaveTimes() throws IOException {
        String passed = Account.passing(ID).toString();
        String without = Account.without(ID).toString();
        String early = passed.replace("{\"accountId\"", "{\"collectedAt\":\"2026-08-20T10:00:00Z\",\"accountId\"");
        String late = without.replace("{\"accountId\"", "{\"collectedAt\":\"2026-08-20 11:00:00+00:00\",\"accountId\"");

        assertThat(Run.of("audit", file(early, late)).status()).isEqualTo(1);
        assertThat(Run.of("audit", file(late, early)).status()).isEqualTo(1);
    }

    @Test
    void linesOfOneAccountMayStandInSeveralInputs() throws IOException {
        Path one = Files.writeString(
                folder.resolve("one.json"), Account.passing(ID).toString());
        String other = listing("eu-west-1", NO_TRAILS).toString();

        Run run = Run.with(Map.of(), other, "audit", "--format", "jsonl", one, "-");

        assertThat(run.lines()).hasSize(1);
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void aLineThatCannotBeReadIsToldAndTheOthersAreJoined() throws IOException {
        Run run = Run.of("audit", "--format", "jsonl", file(Account.passing(ID), "{", Account.passing(ID)));

        assertThat(run.status()).isEqualTo(65);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).contains("\"CIS\":\"PASS\"");
    }

    @Test
    void anOwnersLinesAreJoinedBeforeTheySpeakForMembers() throws IOException {
        String arn = "arn:aws:cloudtrail:us-east-1:" + OTHER + ":trail/org";
        String organization = "{'TrailARN':'" + arn + "','IsOrganizationTrail':true}";
        Account member = Account.without(ID).enabled("['us-east-1']").trail("org", organization);
        Account listings = Account.without(OTHER).trail("org", organization);
        Account answers = Account.without(OTHER)
                .listing("us-east-1", "{'notAsked':true}")
                .logging(arn, true)
                .selectors(arn, Account.ALL);

        Run run = Run.of("audit", "--format", "jsonl", file(member, answers, listings));

        assertThat(run.lines()).hasSize(2).allMatch(line -> line.contains("\"CIS\":\"PASS\""));
    }

    @Test
    void manyAccountsOnManyLinesAreEachJoined() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int region = 0; region < 4; region++) {
            for (int account = 0; account < 600; account++) {
                String id = String.format("%012d", account);
                Account one = region == 0 ? Account.passing(id) : Account.without(id);
                lines.add(one.toString()
                        .replace("us-east-1\":{\"trailList\":[]", "eu-west-" + region + "\":{\"trailList\":[]"));
            }
        }
        Run run = Run.of("audit", "--format", "jsonl", file(lines.toArray()));

        assertThat(run.lines()).hasSize(600).allMatch(line -> line.contains("\"CIS\":\"INDETERMINATE\""));
    }
}
