package io.github.trailproof.examples.configrule;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.simulator.SimulatedAws;
import io.github.trailproof.simulator.config.Evaluation;
import io.github.trailproof.testkit.corpus.Corpus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every account of the conformance corpus, answered by a simulated AWS as it was recorded. */
@Tag("thorough")
class RuleCorpusTest {

    private static final Map<Verdict, List<String>> COMPLIANCE = Map.of(
            Verdict.PASS, List.of("COMPLIANT"),
            Verdict.FAIL, List.of("NON_COMPLIANT"),
            Verdict.INDETERMINATE, List.of());

    static List<Corpus.Case> cases() {
        return Corpus.cases();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void configIsToldTheVerdictOrNothing(Corpus.Case account) {
        AccountEvidence evidence = evidence(account);
        for (Criterion criterion : Criterion.values()) {
            assertThat(evaluate(evidence, criterion))
                    .as("%s by %s", account.id(), criterion)
                    .isEqualTo(COMPLIANCE.get(account.expected().get(criterion)));
        }
    }

    private static List<String> evaluate(AccountEvidence evidence, Criterion criterion) {
        String accountId = evidence.accountId();
        try (SimulatedAws aws = SimulatedAws.start();
                RuleClients clients = Simulated.clients(aws, accountId, region(evidence))) {
            aws.replay(evidence);
            ConfigEvent event = Events.scheduled(accountId)
                    .withRuleParameters("{\"criterion\":\"" + RuleParameters.name(criterion) + "\"}");
            try {
                new CloudTrailRule(clients).handleRequest(event, new FunctionContext(accountId));
            } catch (OpenVerdictException open) {
                assertThat(open.getMessage()).containsAnyOf(", which needs ", " does not settle it: ");
            }
            return aws.evaluations().stream().map(Evaluation::complianceType).toList();
        }
    }

    /** One that was asked, the usual one if it was. */
    private static String region(AccountEvidence evidence) {
        Set<String> asked = evidence.listings().keySet();
        return asked.isEmpty() || asked.contains("us-east-1")
                ? "us-east-1"
                : evidence.listings().firstKey();
    }

    private static AccountEvidence evidence(Corpus.Case account) {
        byte[] bytes = account.evidence().getBytes(StandardCharsets.UTF_8);
        try (RecordedEvidenceReader reader = RecordedEvidenceReader.of(new ByteArrayInputStream(bytes), account.id())) {
            return reader.stream()
                    .map(RecordedAccount.Readable.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .evidence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
