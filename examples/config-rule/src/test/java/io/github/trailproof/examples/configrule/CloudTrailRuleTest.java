package io.github.trailproof.examples.configrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.simulator.SimulatedAws;
import io.github.trailproof.simulator.config.Evaluation;
import io.github.trailproof.simulator.fault.Call;
import io.github.trailproof.simulator.fault.Fault;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;
import software.amazon.awssdk.services.config.model.ConfigException;

class CloudTrailRuleTest {

    private static final String ACCOUNT = "111122223333";
    private static final String TRAIL = "arn:aws:cloudtrail:us-east-1:111122223333:trail/main";

    private final SimulatedAws aws = SimulatedAws.start();
    private final RuleClients clients = Simulated.clients(aws, ACCOUNT, "us-east-1");
    private final CloudTrailRule rule = new CloudTrailRule(clients);

    CloudTrailRuleTest() {
        aws.account(ACCOUNT, "us-east-1", "eu-west-1");
    }

    @AfterEach
    void close() {
        clients.close();
        aws.close();
    }

    @Test
    void anAccountThatPassesIsCompliant() {
        makeTrail();
        startLogging();

        assertThat(handle(Events.read("scheduled.json"))).startsWith("COMPLIANT: PASS by criterion cis");

        assertThat(aws.evaluations())
                .containsExactly(new Evaluation(
                        ACCOUNT,
                        "us-east-1",
                        "token-of-the-event",
                        "AWS::::Account",
                        ACCOUNT,
                        "COMPLIANT",
                        Optional.of("PASS by criterion cis: IsMultiRegionTrail is true, IsLogging is true, "
                                + "IncludeManagementEvents is true, ReadWriteType is All; trail " + TRAIL),
                        Instant.parse("2026-11-22T06:07:08.123Z")));
    }

    @Test
    void anAccountThatFailsIsNotCompliant() {
        makeTrail();

        handle(Events.read("scheduled.json"));

        assertThat(put().complianceType()).isEqualTo("NON_COMPLIANT");
        assertThat(put().annotation().orElse(""))
                .startsWith("FAIL by criterion cis: it is not logging: IsLogging is false; nearest trail " + TRAIL
                        + "; not recorded: ");
    }

    @Test
    void anAccountWithoutATrailIsNotCompliant() {
        handle(Events.read("scheduled.json"));

        assertThat(put().complianceType()).isEqualTo("NON_COMPLIANT");
        assertThat(put().annotation().orElse("")).startsWith("FAIL by criterion cis: there is no trail");
    }

    @Test
    void theCriterionIsTheRules() {
        makeTrail();
        startLogging();
        EventSelector withoutKms = EventSelector.builder()
                .includeManagementEvents(true)
                .readWriteType(ReadWriteType.ALL)
                .excludeManagementEventSources("kms.amazonaws.com")
                .build();
        clients.cloudTrail("us-east-1")
                .putEventSelectors(request -> request.trailName(TRAIL).eventSelectors(withoutKms));

        assertThat(handle(Events.read("scheduled.json"))).startsWith("COMPLIANT: PASS by criterion cis");
        assertThat(handle(with("{\"criterion\":\"security-hub\"}")))
                .startsWith("NON_COMPLIANT: FAIL by criterion security-hub: its selector leaves out event sources: ");
        assertThat(handle(Events.read("scheduled-complete.json")))
                .startsWith(
                        "NON_COMPLIANT: FAIL by criterion complete: KMS events, reads and writes, in us-east-1; e.g. "
                                + "kms.amazonaws.com ")
                .contains(" is not recorded; nearest trail ");
    }

    @Test
    void trailsOfEveryRegionTogetherAreComplete() {
        makeOwnTrailOfEveryRegion();

        assertThat(handle(Events.read("scheduled-complete.json")))
                .isEqualTo("COMPLIANT: PASS by criterion complete: the trails together record every management event,"
                        + " though no single one does");
    }

    @Test
    void whereTheRegionsMayNotBeListedEc2IsAskedForThem() {
        makeOwnTrailOfEveryRegion();
        aws.inject(Fault.accessDenied().on("ListRegions"));

        assertThat(handle(Events.read("scheduled-complete.json"))).startsWith("COMPLIANT: PASS by criterion complete");

        assertThat(aws.calls()).extracting(Call::operation).contains("ListRegions", "DescribeRegions");
    }

    @Test
    void anOpenVerdictIsAnExceptionAndNothingIsSent() {
        makeTrail();
        startLogging();
        aws.inject(Fault.accessDenied().on("GetTrailStatus"));

        assertThatThrownBy(() -> handle(Events.read("scheduled.json")))
                .isInstanceOf(OpenVerdictException.class)
                .hasMessage("the verdict by criterion cis is open, and nothing was sent: GetTrailStatus for "
                        + TRAIL + " in us-east-1 answered AccessDeniedException, which needs"
                        + " cloudtrail:GetTrailStatus");
        assertNothingSent();
    }

    @Test
    void anAccountThatMayNotBeListedIsNotTakenForOneWithoutTrails() {
        aws.inject(Fault.accessDenied().on("DescribeTrails"));

        assertThatThrownBy(() -> handle(Events.read("scheduled.json")))
                .isInstanceOf(OpenVerdictException.class)
                .hasMessageContaining("cloudtrail:DescribeTrails");
        assertNothingSent();
    }

    @Test
    void anEvaluationThatIsNotTakenIsAnException() {
        aws.inject(Fault.accessDenied().on("PutEvaluations"));

        assertThatThrownBy(() -> handle(Events.read("scheduled.json"))).isInstanceOf(ConfigException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"changed.json", "snapshot.json"})
    void otherMessagesAreRefused(String name) {
        assertThatThrownBy(() -> handle(Events.read(name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected messageType ScheduledNotification, found `Configuration");
        assertNothingSent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"criterion\":\"CIS\"}",
                "{\"criterion\":\"\"}",
                "{\"criterion\":null}",
                "{\"criterion\":[\"cis\"]}",
                "{\"criterion\":\"cis\",\"criterion\":\"complete\"}",
                "{\"raeding\":\"complete\"}",
                "{\"criterion\":\"cis\"",
                "{} {}",
                "[]",
                "",
                "cis"
            })
    void parametersThatAreNotSoundAreRefused(String parameters) {
        assertThatThrownBy(() -> handle(with(parameters)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected ");
        assertNothingSent();
    }

    @Test
    void anUnknownCriterionIsNamed() {
        assertThatThrownBy(() -> handle(with("{\"criterion\":\"strict\"}")))
                .hasMessage("expected the criterion cis, security-hub or complete, found `strict`");
    }

    @Test
    void aRuleWithoutParametersReadsByTheLetter() {
        ConfigEvent event = Events.read("scheduled.json");
        event.setRuleParameters(null);

        assertThat(handle(event)).contains("by criterion cis");
    }

    @Test
    void anotherAccountThanTheFunctionsIsRefused() {
        assertThatThrownBy(() -> handle(Events.scheduled("444455556666")))
                .hasMessage("expected an event about account 111122223333, found `444455556666`");
        assertThatThrownBy(() -> handle(Events.read("scheduled.json").withAccountId("444455556666")))
                .hasMessage("expected an event about account 111122223333, found `444455556666`");
        assertNothingSent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"awsAccountId", "notificationCreationTime", "messageType"})
    void anEventThatLacksSomethingIsRefused(String member) {
        ConfigEvent event = Events.read("scheduled.json");

        assertThatThrownBy(() ->
                        handle(event.withInvokingEvent(event.getInvokingEvent().replace(member, "other"))))
                .hasMessage("expected " + member + " in the event of AWS Config");
        assertNothingSent();
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        ConfigEvent event = Events.read("scheduled.json");

        assertThatThrownBy(() ->
                        handle(event.withInvokingEvent(event.getInvokingEvent().replace("2026-11-22T", "yesterday "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("notificationCreationTime");
    }

    @Test
    void anAccountOutOfScopeIsNotJudged() {
        handle(Events.read("scheduled.json").withEventLeftScope(true));

        assertThat(put().complianceType()).isEqualTo("NOT_APPLICABLE");
        assertThat(aws.calls()).extracting(Call::operation).containsExactly("PutEvaluations");
    }

    @Test
    void aTestTokenChangesNothing() {
        assertThat(handle(Events.read("scheduled.json").withResultToken("TESTMODE")))
                .startsWith("NON_COMPLIANT: ");

        assertThat(aws.calls()).extracting(Call::operation).contains("PutEvaluations");
        assertThat(aws.evaluations()).isEmpty();
    }

    private void makeOwnTrailOfEveryRegion() {
        for (String region : EnabledRegions.alwaysEnabledIn("aws")) {
            clients.cloudTrail(region)
                    .createTrail(request -> request.name("own").s3BucketName("logs"));
            clients.cloudTrail(region).startLogging(request -> request.name("own"));
        }
    }

    private void makeTrail() {
        clients.cloudTrail("us-east-1")
                .createTrail(
                        request -> request.name("main").s3BucketName("logs").isMultiRegionTrail(true));
    }

    private void startLogging() {
        clients.cloudTrail("us-east-1").startLogging(request -> request.name(TRAIL));
    }

    private String handle(ConfigEvent event) {
        return rule.handleRequest(event, new FunctionContext(ACCOUNT));
    }

    private static ConfigEvent with(String ruleParameters) {
        return Events.read("scheduled.json").withRuleParameters(ruleParameters);
    }

    private Evaluation put() {
        assertThat(aws.evaluations()).hasSize(1);
        return aws.evaluations().get(0);
    }

    private void assertNothingSent() {
        assertThat(aws.calls()).extracting(Call::operation).doesNotContain("PutEvaluations");
        assertThat(aws.evaluations()).isEmpty();
    }
}
