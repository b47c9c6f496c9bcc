package io.github.trailproof.examples.configrule;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.trailproof.control.Criterion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private final JsonNode template;

    TemplateTest() throws IOException {
        template = new JsonMapper().readTree(Path.of("template.json").toFile());
    }

    @Test
    void theFunctionIsTheRule() throws ReflectiveOperationException {
        JsonNode function = properties("Function", "AWS::Serverless::Function");
        String[] handler = function.path("Handler").asText().split("::", 2);

        Class<?> type = Class.forName(handler[0]);
        assertThat(RequestHandler.class).isAssignableFrom(type);
        assertThat(type.getMethod(handler[1], ConfigEvent.class, com.amazonaws.services.lambda.runtime.Context.class))
                .isNotNull();
        assertThat(type.getConstructor()).isNotNull();
        assertThat(function.path("Runtime").asText()).isEqualTo("java17");
        assertThat(function.path("CodeUri").asText()).isEqualTo("target/function");
    }

    @Test
    void thePolicyAllowsTheCallsThatAreMadeAndNoMore() {
        JsonNode statements =
                properties("Function", "AWS::Serverless::Function").at("/Policies/0/Statement");

        assertThat(statements).hasSize(1);
        assertThat(statements.at("/0/Effect").asText()).isEqualTo("Allow");
        assertThat(texts(statements.at("/0/Action")))
                .containsExactlyInAnyOrder(
                        "cloudtrail:DescribeTrails",
                        "cloudtrail:GetTrailStatus",
                        "cloudtrail:GetEventSelectors",
                        "account:ListRegions",
                        "ec2:DescribeRegions",
                        "config:PutEvaluations");
    }

    @Test
    void onlyThisAccountsConfigMayInvoke() {
        JsonNode permission = properties("ConfigMayInvoke", "AWS::Lambda::Permission");

        assertThat(permission.path("Action").asText()).isEqualTo("lambda:InvokeFunction");
        assertThat(permission.path("Principal").asText()).isEqualTo("config.amazonaws.com");
        assertThat(permission.at("/SourceAccount/Ref").asText()).isEqualTo("AWS::AccountId");
        assertThat(permission.at("/FunctionName/Fn::GetAtt/0").asText()).isEqualTo("Function");
    }

    @Test
    void theRuleIsScheduledAndHasACriterion() {
        JsonNode rule = properties("Rule", "AWS::Config::ConfigRule");

        assertThat(template.at("/Resources/Rule/DependsOn").asText()).isEqualTo("ConfigMayInvoke");
        assertThat(rule.at("/Source/Owner").asText()).isEqualTo("CUSTOM_LAMBDA");
        assertThat(rule.at("/Source/SourceIdentifier/Fn::GetAtt/0").asText()).isEqualTo("Function");
        assertThat(rule.at("/Source/SourceDetails")).hasSize(1);
        assertThat(rule.at("/Source/SourceDetails/0/MessageType").asText()).isEqualTo("ScheduledNotification");
        assertThat(rule.at("/Source/SourceDetails/0/MaximumExecutionFrequency/Ref")
                        .asText())
                .isEqualTo("MaximumExecutionFrequency");
        assertThat(rule.path("InputParameters")).hasSize(1);
        assertThat(rule.at("/InputParameters/criterion/Ref").asText()).isEqualTo("Criterion");
    }

    @Test
    void theCriteriaAreThoseOfTheRule() {
        JsonNode criterion = template.at("/Parameters/Criterion");

        assertThat(texts(criterion.path("AllowedValues")))
                .extracting(name -> RuleParameters.criterion(Optional.of("{\"criterion\":\"" + name + "\"}")))
                .containsExactly(Criterion.values());
        assertThat(criterion.path("Default").asText())
                .isEqualTo(RuleParameters.name(RuleParameters.criterion(Optional.empty())));
    }

    private JsonNode properties(String name, String type) {
        JsonNode resource = template.path("Resources").path(name);
        assertThat(resource.path("Type").asText()).isEqualTo(type);
        return resource.path("Properties");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
