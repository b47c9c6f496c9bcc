package io.github.trailproof.planned;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads plans and templates for tests. */
final class Planned {

    private Planned() {}

    /** Reads a sample; the name's ending says what it is. */
    static PlannedAccount sample(String name, PlanOptions options) throws IOException {
        try (InputStream in = Objects.requireNonNull(Planned.class.getResourceAsStream("/samples/" + name))) {
            List<PlannedAccount> accounts =
                    name.endsWith(".json") ? TerraformJson.read(in, options) : CloudFormationTemplate.read(in, options);
            return accounts.get(0);
        }
    }

    /** Reads a template. */
    static PlannedAccount template(String text, PlanOptions options) {
        try {
            return CloudFormationTemplate.read(stream(text), options).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a plan or a state. */
    static List<PlannedAccount> terraform(String text, PlanOptions options) {
        try {
            return TerraformJson.read(stream(text), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The verdicts by CIS, Security Hub and complete coverage, such as {@code PASS FAIL FAIL}. */
    static String verdicts(AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);
        return Stream.of(Criterion.values())
                .map(criterion -> assessment.verdict(criterion).name())
                .collect(Collectors.joining(" "));
    }

    /** The addresses of what the benchmark's verdict is missing, sorted. */
    static List<String> open(AccountEvidence evidence) {
        return Cis31.assess(evidence).result(Criterion.CIS).missing().stream()
                .map(MissingEvidence::address)
                .map(address -> address.orElse("no address"))
                .distinct()
                .sorted()
                .toList();
    }

    static PlanOptions closed() {
        return PlanOptions.builder().onlyThese(true).build();
    }
}
