package io.github.trailproof.simulator.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.config.Evaluation;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.JsonProtocol;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.Caller;
import io.github.trailproof.simulator.state.State;
import java.util.List;
import java.util.Set;

/**
 * AWS Config, version 2014-11-12: what a custom rule tells it. There are no rules here, so any result token will do that
 * is not empty.
 */
public final class ConfigService extends BaseService {

    private static final int MOST_EVALUATIONS = 100;
    private static final int LONGEST_TEXT = 256;
    private static final int LONGEST_RESOURCE_ID = 768;
    private static final Set<String> ACCEPTED = Set.of("COMPLIANT", "NON_COMPLIANT", "NOT_APPLICABLE");

    private final State state;

    public ConfigService(State state) {
        super(
                "config",
                new JsonProtocol("StarlingDoveService"),
                new CommonErrors(
                        new CommonErrors.Form(400, "AccessDeniedException"),
                        new CommonErrors.Form(400, "ThrottlingException"),
                        new CommonErrors.Form(403, "UnrecognizedClientException")));
        this.state = state;
    }

    @Override
    public ObjectNode answer(Caller caller, String operation, Input input) {
        if (!operation.equals("PutEvaluations")) {
            throw ServiceError.unknownOperation(operation);
        }
        boolean test = input.flag("TestMode").orElse(false);
        String token = token(input, test);
        List<Input> sent = input.objects("Evaluations").orElse(List.of());
        if (sent.isEmpty() || sent.size() > MOST_EVALUATIONS) {
            throw invalid("expected 1 to 100 Evaluations, found `" + sent.size() + "`");
        }
        List<Evaluation> evaluations = sent.stream()
                .map(evaluation -> evaluation(caller, token, evaluation))
                .toList();
        if (!test) {
            state.evaluations.addAll(evaluations);
        }
        ObjectNode answer = Json.object();
        answer.putArray("FailedEvaluations");
        return answer;
    }

    private static String token(Input input, boolean test) {
        String token = input.text("ResultToken").orElseThrow(() -> invalid("expected a ResultToken"));
        if (token.isEmpty() && !test) {
            throw ServiceError.of("InvalidResultTokenException", "the ResultToken is not valid");
        }
        return token;
    }

    private static Evaluation evaluation(Caller caller, String token, Input input) {
        return new Evaluation(
                caller.accountId(),
                caller.region(),
                token,
                text(input, "ComplianceResourceType", LONGEST_TEXT),
                text(input, "ComplianceResourceId", LONGEST_RESOURCE_ID),
                complianceType(input),
                input.text("Annotation").map(annotation -> bounded("Annotation", annotation, LONGEST_TEXT)),
                input.time("OrderingTimestamp").orElseThrow(() -> invalid("expected an OrderingTimestamp")));
    }

    private static String complianceType(Input input) {
        String type = text(input, "ComplianceType", LONGEST_TEXT);
        if (type.equals("INSUFFICIENT_DATA")) {
            throw ServiceError.of("InvalidParameterValueException", "INSUFFICIENT_DATA is not accepted");
        }
        if (!ACCEPTED.contains(type)) {
            throw invalid("expected a ComplianceType that there is, found `" + type + "`");
        }
        return type;
    }

    private static String text(Input input, String name, int longest) {
        return bounded(name, input.text(name).orElseThrow(() -> invalid("expected " + name)), longest);
    }

    /** Lengths are counted in UTF-16 units: where it is not known how the service counts, the stricter way. */
    private static String bounded(String name, String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw invalid("expected " + name + " of 1 to " + longest + " characters, found " + text.length());
        }
        return text;
    }

    private static ServiceError invalid(String words) {
        return ServiceError.of("ValidationException", words);
    }
}
