package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.trailproof.evidence.EnabledRegions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gaps in the jsonl format. */
class GapJsonTest {

    private static final String ID = "111122223333";

    private static JsonNode audit(Account account) throws JsonProcessingException {
        String line = Run.with(Map.of(), account.toString(), "audit", "--format", "jsonl", "-")
                .out();
        return new JsonMapper().readTree(line);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Two regions, and one multi-region trail whose selector has these further fields. */
    private static Account restricted(String... fields) {
        return Account.without(ID)
                .enabled("['eu-west-1','us-east-1']")
                .everywhere("main", "{'HasCustomEventSelectors':true}")
                .logging("main", true)
                .selectors(
                        "main",
                        "{'AdvancedEventSelectors':[{'FieldSelectors':[{'Field':'eventCategory','Equals':['Management']},"
                                + String.join(",", fields) + "]}]}");
    }

    @Test
    void gapsStandBetweenTheTrailsAndWhatIsMissing() throws JsonProcessingException {
        assertThat(names(audit(Account.passing(ID))))
                .containsExactly(
                        "accountId",
                        "verdicts",
                        "trails",
                        "gaps",
                        "missing",
                        "deliveryWarnings",
                        "warnings",
                        "redundant");
        assertThat(audit(Account.passing(ID)).get("gaps")).isEmpty();
        assertThat(names(audit(Account.passing(ID)).get("verdicts")))
                .containsExactly("CIS", "SECURITY_HUB", "COMPLETE");
    }

    @Test
    void servicesWithoutGlobalEventsLeaveTheGlobalServicesOut() throws JsonProcessingException {
        JsonNode gaps = audit(restricted("{'Field':'eventSource','NotEquals':['kms.amazonaws.com']}"))
                .get("gaps");
        assertThat(gaps).hasToString("""
                [{"certain":true,"regions":["*"],"readWrite":["READ","WRITE"],"eventSources":"kms.amazonaws.com",\
                "witness":{"region":"us-east-1","eventSource":"kms.amazonaws.com","eventName":"Decrypt",\
                "readOnly":true}}]""");
        assertThat(audit(restricted(
                                "{'Field':'eventSource','NotEquals':['kms.amazonaws.com','rdsdata.amazonaws.com']}"))
                        .at("/gaps/0/regions"))
                .hasToString("[\"*\"]");
    }

    @Test
    void otherServicesNameTheGlobalServices() throws JsonProcessingException {
        for (String source : List.of("iam.amazonaws.com", "ec2.amazonaws.com")) {
            JsonNode gaps = audit(
                            restricted("{'Field':'eventSource','NotEquals':['kms.amazonaws.com','" + source + "']}"))
                    .get("gaps");
            assertThat(gaps.at("/0/regions")).as(source).hasToString("[\"*\",\"global\"]");
        }
        assertThat(audit(restricted("{'Field':'eventSource','NotStartsWith':['kms.amazonaws.com']}"))
                        .at("/gaps/0/regions"))
                .as("others may begin like it")
                .hasToString("[\"*\",\"global\"]");
    }

    @Test
    void readsAndWritesAreToldApart() throws JsonProcessingException {
        JsonNode gap =
                audit(restricted("{'Field':'readOnly','Equals':['false']}")).at("/gaps/0");
        assertThat(gap.get("readWrite")).hasToString("[\"READ\"]");
        assertThat(gap.at("/witness/readOnly").asBoolean()).isTrue();
        assertThat(gap.at("/eventSources").asText()).isEqualTo("*");
    }

    @Test
    void someRegionsAreNamed() throws JsonProcessingException {
        Account account = Account.without(ID)
                .enabled("['eu-west-1','us-east-1','us-west-2']")
                .listing("us-east-1", "{'trailList':[]}")
                .listing("us-west-2", "{'trailList':[]}")
                .single("eu-west-1", "main", Account.ALL);
        JsonNode gap = audit(account).at("/gaps/0");
        assertThat(gap.get("regions")).hasToString("[\"us-east-1\",\"us-west-2\",\"global\"]");
        assertThat(gap.at("/witness/region").asText()).isEqualTo("us-east-1");
    }

    @Test
    void theGlobalServicesAloneAreNamed() throws JsonProcessingException {
        Account account = Account.without(ID)
                .enabled("['us-east-1']")
                .trail("main", "{'IsMultiRegionTrail':false,'IncludeGlobalServiceEvents':false}")
                .logging("main", true)
                .selectors("main", Account.ALL);
        JsonNode gap = audit(account).at("/gaps/0");
        assertThat(gap.get("regions")).hasToString("[\"global\"]");
        assertThat(gap.at("/witness/region").asText()).isEqualTo("global");
        assertThat(gap.at("/witness/eventSource").asText()).isEqualTo("iam.amazonaws.com");
    }

    @Test
    void regionsThatAreNotKnownAreTheOtherOnes() throws JsonProcessingException {
        Account account = Account.without(ID);
        EnabledRegions.alwaysEnabledIn("aws").forEach(region -> account.single(region, "main", Account.ALL));
        JsonNode gap = audit(account).at("/gaps/0");
        assertThat(gap.get("regions")).hasToString("[\"other\"]");
        assertThat(gap.at("/witness/region").asText()).isEqualTo("ap-east-1");
        assertThat(gap.get("certain").asBoolean()).isFalse();
    }

    @Test
    void furtherFieldsAndMadeUpCallsComeLast() throws JsonProcessingException {
        JsonNode gap = audit(restricted(
                        "{'Field':'eventSource','Equals':['x.example']}",
                        "{'Field':'eventName','NotEquals':['Go']}",
                        "{'Field':'userIdentity.arn','NotStartsWith':['arn:aws:sts']}"))
                .get("gaps")
                .findParents("conditions")
                .get(0);
        assertThat(names(gap))
                .containsExactly("certain", "regions", "readWrite", "eventSources", "witness", "conditions");

        JsonNode madeUp = audit(restricted("{'Field':'eventSource','NotEquals':['x.example']}"))
                .at("/gaps/0/witness");
        assertThat(names(madeUp)).containsExactly("region", "eventSource", "eventName", "readOnly", "synthetic");
        assertThat(madeUp.get("synthetic").asBoolean()).isTrue();
    }

    @Test
    void aConditionSaysWhatTheFieldHoldsAndTheWitnessHoldsIt() throws JsonProcessingException {
        JsonNode gap = audit(restricted(
                        "{'Field':'eventName','NotEquals':['Decrypt']}",
                        "{'Field':'userIdentity.arn','NotEquals':['someone']}"))
                .get("gaps")
                .findParents("conditions")
                .stream()
                .filter(found -> found.get("conditions").has("userIdentity.arn"))
                .findFirst()
                .orElseThrow();
        assertThat(gap.at("/conditions/userIdentity.arn").asText()).isEqualTo("someone");
        assertThat(gap.at("/witness/userIdentity.arn").asText()).isEqualTo("someone");
    }

    /** Thousands of pairs of a source and a name go unrecorded: too many to write out one by one. */
    @Test
    void whatAnIntricateGapDoesNotHoldIsListed() throws JsonProcessingException {
        String selectors = IntStream.range(0, 60)
                .mapToObj(number -> "{'FieldSelectors':[{'Field':'eventCategory','Equals':['Management']},"
                        + "{'Field':'eventSource','Equals':['s" + number + "','t" + number % 7 + "']},"
                        + "{'Field':'eventName','Equals':['n" + number + "','m" + number % 11 + "']},"
                        + "{'Field':'userIdentity.arn','Equals':['u" + number + "','v" + number % 13 + "']}]}")
                .collect(Collectors.joining(","));
        Account account = restricted("{'Field':'readOnly','Equals':['true']}")
                .selectors("main", "{'AdvancedEventSelectors':[" + selectors + "]}");
        JsonNode gap = audit(account).get("gaps").findParents("except").get(0);
        assertThat(names(gap)).endsWith("witness", "except");
        assertThat(names(gap.at("/except/0"))).containsExactly("readWrite", "eventSources", "conditions");
        assertThat(Run.with(Map.of("COLUMNS", "160"), account.toString(), "audit", "-")
                        .out())
                .containsPattern("gap      reads and writes, in every region, except \\d+ kinds of them; e.g. ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J",
                "a\"],\"certain\":false,\"x\":[\"",
                "a\nb",
                "\u202e\u2028",
                "\\",
                "é",
                "* except kms.amazonaws.com"
            })
    void whateverASourceIsCalledItStaysInItsText(String hostile) throws JsonProcessingException {
        StringBuilder json = new StringBuilder();
        hostile.chars().forEach(unit -> json.append(String.format("\\u%04x", unit)));
        Account account = restricted("{'Field':'eventSource','NotEquals':['" + json + "']}");
        Run run = Run.with(Map.of(), account.toString(), "audit", "--format", "jsonl", "-");
        assertThat(run.out()).matches("[ -~]*\n");
        JsonNode gap = audit(account).at("/gaps/0");
        assertThat(gap.get("eventSources").asText()).isEqualTo(hostile);
        assertThat(gap.at("/witness/eventSource").asText()).isEqualTo(hostile);
        assertThat(gap.get("certain").asBoolean()).isTrue();
    }
}
