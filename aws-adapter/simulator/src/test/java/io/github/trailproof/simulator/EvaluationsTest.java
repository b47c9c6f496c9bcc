package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.simulator.config.Evaluation;
import io.github.trailproof.simulator.fault.Call;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.config.model.PutEvaluationsRequest;

class EvaluationsTest {

    private static final String ACCOUNT = "111122223333";
    private static final Instant TIME = Instant.parse("2026-11-22T07:08:09.123Z");

    private final SimulatedAws simulator = SimulatedAws.start();
    private final Clients clients = Clients.of(simulator, ACCOUNT);

    EvaluationsTest() {
        simulator.account(ACCOUNT, "eu-west-1");
    }

    @AfterEach
    void close() {
        clients.close();
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLIANT", "NON_COMPLIANT", "NOT_APPLICABLE"})
    void evaluationsThatArePutAreShown(String complianceType) {
        put(request -> request.evaluations(evaluation(complianceType, "because")));

        assertThat(simulator.evaluations())
                .containsExactly(new Evaluation(
                        ACCOUNT,
                        "eu-west-1",
                        "token",
                        "AWS::::Account",
                        ACCOUNT,
                        complianceType,
                        Optional.of("because"),
                        TIME));
    }

    @Test
    void insufficientDataIsRefused() {
        refused("InvalidParameterValueException", evaluation("INSUFFICIENT_DATA", "because"));
    }

    @Test
    void anUnknownComplianceTypeIsRefused() {
        refused("ValidationException", evaluation("UNKNOWN", "because"));
    }

    @Test
    void anAnnotationHas256CharactersAtMost() {
        put(request -> request.evaluations(evaluation("COMPLIANT", "a".repeat(256))));
        assertThat(simulator.evaluations()).hasSize(1);

        refused("ValidationException", evaluation("COMPLIANT", "a".repeat(257)));
    }

    @Test
    void anOrderingTimestampIsRequired() {
        refused(
                "ValidationException",
                evaluation("COMPLIANT", "because").toBuilder()
                        .orderingTimestamp(null)
                        .build());
    }

    @Test
    void oneCallCarriesOneToAHundredEvaluations() {
        var one = evaluation("COMPLIANT", "because");
        assertRefused("ValidationException", () -> put(request -> request.evaluations(Collections.emptyList())));
        assertRefused("ValidationException", () -> put(request -> request.evaluations(Collections.nCopies(101, one))));
        assertThat(simulator.evaluations()).isEmpty();

        put(request -> request.evaluations(Collections.nCopies(100, one)));
        assertThat(simulator.evaluations()).hasSize(100);
    }

    @Test
    void ifOneEvaluationIsRefusedNoneIsStored() {
        assertRefused(
                "InvalidParameterValueException",
                () -> put(request -> request.evaluations(
                        evaluation("COMPLIANT", "because"), evaluation("INSUFFICIENT_DATA", "because"))));

        assertThat(simulator.evaluations()).isEmpty();
    }

    @Test
    void aResultTokenIsRequired() {
        var evaluation = evaluation("COMPLIANT", "because");
        assertRefused(
                "InvalidResultTokenException",
                () -> put(request -> request.evaluations(evaluation).resultToken("")));
        assertRefused(
                "ValidationException",
                () -> put(request -> request.evaluations(evaluation).resultToken(null)));
    }

    @Test
    void aTestChangesNothing() {
        put(request -> request.evaluations(evaluation("COMPLIANT", "because")).testMode(true));
        assertRefused(
                "InvalidParameterValueException",
                () -> put(request -> request.evaluations(evaluation("INSUFFICIENT_DATA", "because"))
                        .testMode(true)));

        assertThat(simulator.evaluations()).isEmpty();
        assertThat(simulator.calls()).extracting(Call::operation).containsOnly("PutEvaluations");
    }

    @Test
    void otherOperationsOfConfigAreNotHere() {
        assertRefused("UnknownOperationException", () -> clients.config().describeConfigRules(request -> {}));
    }

    private static software.amazon.awssdk.services.config.model.Evaluation evaluation(String type, String annotation) {
        return software.amazon.awssdk.services.config.model.Evaluation.builder()
                .complianceResourceType("AWS::::Account")
                .complianceResourceId(ACCOUNT)
                .complianceType(type)
                .annotation(annotation)
                .orderingTimestamp(TIME)
                .build();
    }

    private void put(Consumer<PutEvaluationsRequest.Builder> request) {
        PutEvaluationsRequest.Builder builder = PutEvaluationsRequest.builder().resultToken("token");
        request.accept(builder);
        assertThat(clients.config().putEvaluations(builder.build()).failedEvaluations())
                .isEmpty();
    }

    private void refused(String errorCode, software.amazon.awssdk.services.config.model.Evaluation evaluation) {
        int before = simulator.evaluations().size();
        assertRefused(errorCode, () -> put(request -> request.evaluations(evaluation)));
        assertThat(simulator.evaluations()).hasSize(before);
    }
}
