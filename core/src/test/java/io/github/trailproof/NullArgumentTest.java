package io.github.trailproof;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.coverage.Coverage;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A null that a caller passes by mistake is named in the exception. */
class NullArgumentTest {

    private static final AccountEvidence EVIDENCE =
            AccountEvidence.builder().accountId("111122223333").build();
    private static final Assessment ASSESSMENT = Cis31.assess(EVIDENCE);

    @TestFactory
    Stream<DynamicTest> aNullIsNamed() {
        Map<String, ThrowingCallable> calls = new TreeMap<>();
        calls.put("evidence Cis31.assess", () -> Cis31.assess(nothing()));
        calls.put("evidence Coverage.of", () -> Coverage.of(nothing()));
        calls.put("criterion Assessment.verdict", () -> ASSESSMENT.verdict(nothing()));
        calls.put("trailArn Assessment.trail", () -> ASSESSMENT.trail(nothing()));
        calls.put("trailArn AccountEvidence.status", () -> EVIDENCE.status(nothing()));
        calls.put("trailArn AccountEvidence.selectors", () -> EVIDENCE.selectors(nothing()));
        calls.put(
                "accountId AccountEvidence.builder",
                () -> AccountEvidence.builder().accountId(nothing()));
        calls.put("account OrganizationTrails.add", () -> new OrganizationTrails().add(nothing()));
        calls.put("account OrganizationTrails.fill", () -> new OrganizationTrails().fill(nothing()));
        calls.put("accounts OrganizationTrails.of", () -> OrganizationTrails.of(nothing()));
        calls.put("delegatedAdministrators OrganizationTrails.of", () -> OrganizationTrails.of(List.of(), nothing()));
        calls.put("names EnabledRegions.of", () -> EnabledRegions.of(nothing()));
        calls.put("answer Evidence.known", () -> Evidence.known(nothing()));
        calls.put("reason Evidence.missing", () -> Evidence.missing(nothing()));
        calls.put("text PlainText.of", () -> PlainText.of(nothing()));
        calls.put("text TrailArn.parse", () -> TrailArn.parse(nothing()));
        return calls.entrySet().stream()
                .map(call -> DynamicTest.dynamicTest(
                        call.getKey(),
                        () -> assertThatNullPointerException()
                                .isThrownBy(call.getValue())
                                .withMessage(call.getKey().split(" ", 2)[0])));
    }

    /** What a caller without null checks may pass. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }
}
