package io.github.trailproof.planned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.TrailAssessment;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template makes of trails, before it is deployed. */
class CloudFormationTemplateTest {

    private static final String OPEN = "INDETERMINATE INDETERMINATE INDETERMINATE";
    private static final String PASS = "PASS PASS PASS";

    private static final String TRAIL = """
            Resources:
              Trail:
                Type: AWS::CloudTrail::Trail
                Properties:
                  TrailName: main
                  S3BucketName: !Ref Bucket
                  IsLogging: %s
                  IsMultiRegionTrail: %s
                  IncludeGlobalServiceEvents: %s
              Bucket: {Type: "AWS::S3::Bucket"}
            """;

    private static final String PARAMETERS = """
            Parameters:
              Logging: {Type: String, Default: "true"}
              Stage: {Type: String, AllowedValues: [prod, test]}
              Sources: {Type: CommaDelimitedList, Default: "a, b"}
            Mappings:
              Stages: {prod: {Multi: true}, test: {Multi: false}}
            Conditions:
              IsProd: !Equals [!Ref Stage, prod]
              NotProd: !Not [!Condition IsProd]
              Either: !Or [!Condition IsProd, !Condition NotProd, !Equals [a, a]]
              Neither: !And [!Condition IsProd, !Equals [a, b]]
            """;

    @ParameterizedTest
    @CsvSource({
        "true, true, true, PASS PASS PASS",
        "'\"true\"', yes, ON, PASS PASS PASS",
        "false, true, true, FAIL FAIL FAIL",
        "true, No, true, FAIL FAIL FAIL",
    })
    void booleansAreThoseOfYaml11AndTheTexts(String logging, String multi, String global, String verdicts) {
        assertThat(closed(String.format(Locale.ROOT, TRAIL, logging, multi, global)))
                .isEqualTo(verdicts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "1", "'yes'", "[true]"})
    void otherTextsAreNoFlags(String flag) {
        assertThatThrownBy(() -> CloudFormationTemplate.read(
                        Planned.stream(String.format(Locale.ROOT, TRAIL, flag, "true", "true")), PlanOptions.none()))
                .isInstanceOfSatisfying(MalformedPlanException.class, malformed -> {
                    assertThat(malformed.path()).isEqualTo("Resources/Trail/Properties/IsLogging");
                    assertThat(malformed).hasMessageStartingWith("expected true or false, found ");
                });
    }

    @Test
    void whatIsAbsentIsFalseAndTheDefaultSelector() {
        String trail =
                "Resources: {T: {Type: 'AWS::CloudTrail::Trail', Properties: {S3BucketName: b, IsLogging: true%s}}}";
        assertThat(closed(format(trail, ""))).startsWith("FAIL FAIL");
        assertThat(closed(format(trail, ", IsMultiRegionTrail: true"))).isEqualTo(OPEN);
        assertThat(open(format(trail, ", IsMultiRegionTrail: true")))
                .containsExactly("Resources/T/Properties/IncludeGlobalServiceEvents");
        assertThat(closed(format(trail, ", IsMultiRegionTrail: true, IncludeGlobalServiceEvents: true")))
                .isEqualTo(PASS);
        assertThat(
                        closed(
                                format(
                                        trail,
                                        ", IsMultiRegionTrail: true, IncludeGlobalServiceEvents: true, EventSelectors: [], AdvancedEventSelectors: !Ref 'AWS::NoValue'")))
                .isEqualTo(PASS);
    }

    @Test
    void isLoggingIsRequired() {
        String trail =
                "Resources: {T: {Type: 'AWS::CloudTrail::Trail', Properties: {S3BucketName: b, IsMultiRegionTrail: true, IncludeGlobalServiceEvents: true}}}";
        assertThat(open(trail)).containsExactly("Resources/T/Properties/IsLogging");
    }

    @Test
    void aParameterHasTheValueGivenAndItsDefaultOnlyIfTheCallerSaysSo() {
        String template = PARAMETERS + format(TRAIL, "!Ref Logging", "true", "true");
        assertThat(open(template)).containsExactly("Resources/Trail/Properties/IsLogging (Parameters/Logging)");
        assertThat(closed(template, PlanOptions.builder().defaults(true))).isEqualTo(PASS);
        assertThat(closed(template, PlanOptions.builder().parameter("Logging", "false")))
                .isEqualTo("FAIL FAIL FAIL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            !If [IsProd, true, false] | INDETERMINATE INDETERMINATE INDETERMINATE | PASS PASS PASS
            !If [IsProd, true, true] | PASS PASS PASS | PASS PASS PASS
            !If [Either, true, false] | PASS PASS PASS | PASS PASS PASS
            !If [Neither, false, true] | PASS PASS PASS | PASS PASS PASS
            !FindInMap [Stages, !Ref Stage, Multi] | INDETERMINATE INDETERMINATE INDETERMINATE | PASS PASS PASS
            !FindInMap [Stages, prod, Multi] | PASS PASS PASS | PASS PASS PASS
            !Select [1, !Split [",", "false,true"]] | PASS PASS PASS | PASS PASS PASS
            !Join ["", [tr, ue]] | PASS PASS PASS | PASS PASS PASS
            !Sub ["${A}ue", {A: tr}] | PASS PASS PASS | PASS PASS PASS
            !GetAtt Bucket.Arn | INDETERMINATE INDETERMINATE INDETERMINATE | INDETERMINATE INDETERMINATE INDETERMINATE
            !ImportValue x | INDETERMINATE INDETERMINATE INDETERMINATE | INDETERMINATE INDETERMINATE INDETERMINATE
            "{{resolve:ssm:x}}" | INDETERMINATE INDETERMINATE INDETERMINATE | INDETERMINATE INDETERMINATE INDETERMINATE
            """)
    void functionsAreEvaluatedAsFarAsTheyCanBe(String flag, String unknown, String prod) {
        String template = PARAMETERS + format(TRAIL, flag, "true", "true");
        assertThat(closed(template)).isEqualTo(unknown);
        assertThat(closed(template, PlanOptions.builder().parameter("Stage", "prod")))
                .isEqualTo(prod);
    }

    @Test
    void aResourceWithAnUnknownConditionMayOrMayNotBeMade() {
        String template = PARAMETERS
                + format(TRAIL, "true", "true", "true")
                        .replace("Type: AWS::CloudTrail::Trail", "Condition: IsProd\n    Type: AWS::CloudTrail::Trail");
        assertThat(closed(template)).isEqualTo(OPEN);
        assertThat(open(template)).containsExactly("Resources/Trail/Condition (Parameters/Stage)");
        assertThat(closed(template, PlanOptions.builder().parameter("Stage", "prod")))
                .isEqualTo(PASS);
        assertThat(closed(template, PlanOptions.builder().parameter("Stage", "test")))
                .isEqualTo("FAIL FAIL FAIL");
    }

    @Test
    void selectorsMayBeChosenPieceByPiece() {
        String template = PARAMETERS
                + format(TRAIL, "true", "true", "true")
                        .replace(
                                "TrailName: main",
                                "TrailName: main\n      EventSelectors: [!If [IsProd, {ReadWriteType: ReadOnly}, !Ref 'AWS::NoValue'], {ExcludeManagementEventSources: !Ref Sources}]");
        assertThat(closed(template)).isEqualTo("PASS INDETERMINATE INDETERMINATE");
        assertThat(closed(
                        template,
                        PlanOptions.builder().parameter("Stage", "test").defaults(true)))
                .isEqualTo("PASS FAIL FAIL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N: {Type: 'AWS::CloudFormation::Stack'}",
                "N: {Type: 'AWS::CloudFormation::StackSet'}",
                "N: {Type: 'My::Own::Thing::MODULE'}",
                "'Fn::ForEach::N': [x, [a], {}]"
            })
    void whatTheTemplateDoesNotShowIsNamed(String resource) {
        String id = resource.substring(0, resource.indexOf(": ")).replace("'", "");
        String template = "Resources: {" + resource + "}";
        assertThat(closed(template)).isEqualTo(OPEN);
        assertThat(open(template)).containsExactly("Resources/" + id);
        assertThat(closed(format(TRAIL, "true", "true", "true") + "  " + resource))
                .isEqualTo(PASS);
    }

    @Test
    void aMacroMayMakeAnythingOfATemplate() {
        String template = "Transform: [Custom]\n" + format(TRAIL, "true", "true", "true");
        assertThat(closed(template)).isEqualTo(OPEN);
        assertThat(closed("Transform: AWS::Serverless-2016-10-31\n" + format(TRAIL, "true", "true", "true")))
                .isEqualTo(PASS);
        assertThat(closed("Transform: AWS::LanguageExtensions\n" + format(TRAIL, "false", "true", "true")))
                .isEqualTo("FAIL FAIL FAIL");
    }

    @Test
    void theCdkWritesJson() {
        String template = """
                {"Resources": {"Trail022F0CF2": {"Type": "AWS::CloudTrail::Trail", "DependsOn": ["Policy"],
                  "Properties": {"EnableLogFileValidation": true, "EventSelectors": [], "IncludeGlobalServiceEvents": true,
                   "IsLogging": true, "IsMultiRegionTrail": true, "S3BucketName": {"Ref": "Bucket"}}},
                 "Bucket": {"Type": "AWS::S3::Bucket"}},
                 "Parameters": {"BootstrapVersion": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/cdk/x"}}}
                """;
        assertThat(closed(template)).isEqualTo(PASS);
    }

    @Test
    void aLongNumberOfDigitsStaysText() {
        String template = format(TRAIL, "true", "true", "true")
                .replace("TrailName: main", "TrailName: 000123456789012345678901234567890");
        PlanOptions options = PlanOptions.builder()
                .account("111122223333")
                .region("eu-west-1")
                .build();
        assertThat(Cis31.assess(Planned.template(template, options).after()).trails())
                .extracting(TrailAssessment::trailArn)
                .extracting(arn -> arn.name())
                .containsExactly("000123456789012345678901234567890");
    }

    @Test
    void stackResourcesAreReadAsTheCommandPrintsThem() throws IOException {
        String json =
                "{\"StackResources\":[{\"LogicalResourceId\":\"T\",\"PhysicalResourceId\":\"main\",\"ResourceType\":\"AWS::CloudTrail::Trail\"},{\"LogicalResourceId\":\"B\",\"PhysicalResourceId\":\"b\",\"ResourceType\":\"AWS::S3::Bucket\"}]}";
        assertThat(CloudFormationTemplate.readStackResources(Planned.stream(json)))
                .isEqualTo(Map.of("T", "main"));
    }

    private static String format(String template, Object... arguments) {
        return String.format(Locale.ROOT, template, arguments);
    }

    private static String closed(String template) {
        return closed(template, PlanOptions.builder());
    }

    private static String closed(String template, PlanOptions.Builder options) {
        return Planned.verdicts(
                Planned.template(template, options.onlyThese(true).build()).after());
    }

    private static List<String> open(String template) {
        return Planned.open(Planned.template(template, Planned.closed()).after());
    }
}
