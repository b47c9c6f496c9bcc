package io.github.trailproof.rendered;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.text.PlanText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What is rendered means the step, whatever its texts are. */
@Tag("thorough")
class RenderedRequestProperties {

    private static final Set<String> QUESTIONS =
            Set.of("get-caller-identity", "head-bucket", "get-bucket-policy", "describe-trails");

    /** A word that every PowerShell passes as it is, or the content of a file. */
    private static boolean isPlain(String word) {
        return word.matches("[A-Za-z0-9_./:-]+") || word.startsWith("{\"") || word.equals("trailList[0].S3BucketName");
    }

    @Provide
    Arbitrary<Step.Call> calls() {
        return HostileCalls.any();
    }

    @Property
    @Label("the AWS CLI makes of a step's arguments exactly the step's request")
    void argumentsMeanTheStep(@ForAll("calls") Step.Call call) {
        Optional<List<String>> arguments = PlanText.arguments(call);
        arguments.ifPresent(words -> assertThat(Requests.ofArguments(words)).isEqualTo(Requests.ofStep(call)));
        if (arguments.isEmpty()) {
            assertThat(call).isInstanceOf(Step.PutEventSelectors.class);
        }
    }

    @Property
    @Label("PowerShell passes exactly the step's request, and only plain words as arguments")
    void powerShellMeansTheStep(@ForAll("calls") Step.Call call) {
        List<List<String>> all = PowerShellReader.run(PlanText.powerShell(HostileCalls.plan(call)));
        List<List<String>> commands = all.stream()
                .filter(command -> !QUESTIONS.contains(command.get(2)))
                .toList();
        assertThat(commands).hasSize(PlanText.arguments(call).isPresent() ? 1 : 0);
        assertThat(all).allSatisfy(command -> assertThat(command).allMatch(RenderedRequestProperties::isPlain));
        for (List<String> command : commands) {
            assertThat(Requests.ofArguments(command)).isEqualTo(Requests.ofStep(call));
        }
    }

    @Property
    @Label("a CloudFormation template is JSON, refers to nothing from outside, and changes what the step does")
    void templatesMeanTheStep(@ForAll("calls") Step.Call call) {
        List<String> templates = PlanText.cloudFormation(
                HostileCalls.plan(call),
                AccountEvidence.builder().accountId(call.accountId()).build());
        assertThat(templates).hasSize(1).allSatisfy(text -> assertThat(text).doesNotContain("{{resolve:"));
        JsonNode trail = Requests.json(templates.get(0)).path("Resources").path("Trail");
        if (trail.isMissingNode()) {
            assertThat(templates.get(0)).contains("there is no resource here");
            return;
        }
        ObjectNode properties = inPhase(trail.path("Properties"), 1);
        assertThat(trail.path("DeletionPolicy").asText()).isEqualTo("Retain");
        assertThat(properties.path("TrailName").asText())
                .isEqualTo(call.trailArn().name());
        ObjectNode request = withoutEmptyNames(Requests.ofStep(call));
        for (String member : List.of("EventSelectors", "AdvancedEventSelectors", "S3KeyPrefix", "IsMultiRegionTrail")) {
            assertThat(properties.path(member)).isEqualTo(request.path(member));
        }
        if (call instanceof Step.StartLogging) {
            assertThat(properties.path("IsLogging").asBoolean()).isTrue();
        }
        if (call instanceof Step.PutEventSelectors put) {
            ObjectNode before = inPhase(trail.path("Properties"), 2);
            boolean known = !before.has("EventSelectors") && !before.has("AdvancedEventSelectors");
            before.retain("EventSelectors", "AdvancedEventSelectors");
            assertThat(before.isEmpty() ? known : before.equals(withoutEmptyNames(Requests.ofSelectors(put.before()))))
                    .isTrue();
        }
    }

    /** CloudFormation refuses an empty name of a selector, which says as much as none. */
    private static ObjectNode withoutEmptyNames(ObjectNode request) {
        for (JsonNode selector : request.path("AdvancedEventSelectors")) {
            if (selector.path("Name").asText("-").isEmpty()) {
                ((ObjectNode) selector).remove("Name");
            }
        }
        return request;
    }

    /** The properties with each choice made: the first for the change, the second for the import. */
    private static ObjectNode inPhase(JsonNode properties, int choice) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        properties.properties().forEach(member -> {
            JsonNode value = member.getValue();
            JsonNode chosen = value.has("Fn::If") ? value.path("Fn::If").path(choice) : value;
            if (!chosen.path("Ref").asText().equals("AWS::NoValue")) {
                result.set(member.getKey(), chosen);
            }
        });
        return result;
    }
}
