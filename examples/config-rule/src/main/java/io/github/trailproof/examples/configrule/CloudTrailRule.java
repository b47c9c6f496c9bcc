package io.github.trailproof.examples.configrule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import io.github.trailproof.collect.TrailClients;
import io.github.trailproof.collect.TrailCollector;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.evidence.AccountEvidence;
import java.time.Duration;
import software.amazon.awssdk.services.config.model.ComplianceType;
import software.amazon.awssdk.services.config.model.Evaluation;
import software.amazon.awssdk.services.config.model.PutEvaluationsResponse;

/**
 * Answers a scheduled notification of AWS Config with one evaluation of the account, or with an exception.
 *
 * <p>AWS Config has no word for a verdict that is open, and takes none. So an open verdict is an exception that names what
 * is missing, and nothing is sent: the evaluation has failed, and nobody takes it for COMPLIANT.
 *
 * <p>Lambda makes one of these for each container and gives it one event at a time.
 */
public final class CloudTrailRule implements RequestHandler<ConfigEvent, String> {

    /** What is left of the function's time for PutEvaluations, after the collection's deadline. */
    private static final Duration FOR_THE_ANSWER = Duration.ofSeconds(10);

    private static final Duration AT_LEAST = Duration.ofSeconds(1);
    private static final String ACCOUNT = "AWS::::Account";

    private final RuleClients clients;

    /** Takes the region and the credentials that Lambda gives the function. */
    public CloudTrailRule() {
        this(RuleClients.ofEnvironment());
    }

    CloudTrailRule(RuleClients clients) {
        this.clients = clients;
    }

    /**
     * Evaluates the account.
     *
     * @return what AWS Config was told, for whoever invokes the function by hand
     * @throws IllegalArgumentException if the event is none that this rule answers
     * @throws OpenVerdictException if the evidence does not decide
     */
    @Override
    public String handleRequest(ConfigEvent event, Context context) {
        Occasion occasion = Occasion.of(event, context);
        if (occasion.leftScope()) {
            return put(occasion, ComplianceType.NOT_APPLICABLE, "the account is out of the rule's scope");
        }
        Assessment assessment = Cis31.assess(collect(occasion, context));
        CriterionResult result = assessment.result(occasion.criterion());
        return switch (result.verdict()) {
            case PASS -> put(occasion, ComplianceType.COMPLIANT, Annotation.of(assessment, result));
            case FAIL -> put(occasion, ComplianceType.NON_COMPLIANT, Annotation.of(assessment, result));
            case INDETERMINATE -> throw new OpenVerdictException(result);
        };
    }

    private AccountEvidence collect(Occasion occasion, Context context) {
        return TrailCollector.builder()
                .cloudTrail(TrailClients.sync(clients::cloudTrail))
                .startingRegion(clients.region())
                .enabledRegions(clients.regions())
                .until(occasion.criterion())
                .deadline(deadline(context))
                .build()
                .collect(occasion.accountId());
    }

    /** What is late is named as missing, instead of Lambda ending the function without a word. */
    private static Duration deadline(Context context) {
        Duration left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(FOR_THE_ANSWER);
        return left.compareTo(AT_LEAST) < 0 ? AT_LEAST : left;
    }

    private String put(Occasion occasion, ComplianceType compliance, String annotation) {
        Evaluation evaluation = Evaluation.builder()
                .complianceResourceType(ACCOUNT)
                .complianceResourceId(occasion.accountId())
                .complianceType(compliance)
                .annotation(annotation)
                .orderingTimestamp(occasion.createdAt())
                .build();
        PutEvaluationsResponse response = clients.config()
                .putEvaluations(request -> request.evaluations(evaluation)
                        .resultToken(occasion.resultToken())
                        .testMode(occasion.isTest()));
        if (!response.failedEvaluations().isEmpty()) {
            throw new IllegalStateException(
                    "the evaluation of account `" + occasion.accountId() + "` was not taken by AWS Config");
        }
        return compliance + ": " + annotation;
    }
}
