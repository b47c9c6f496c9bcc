package io.github.trailproof.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.testkit.generate.Accounts;
import io.github.trailproof.trail.TrailArn;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

@Tag("thorough")
class ReplayProperties {

    private static final SimulatedAws SIMULATOR = SimulatedAws.start();

    @Property(tries = 200)
    @Label("a replayed account answers what was recorded, contradictions, absences and errors included")
    void answers(@ForAll("evidence") AccountEvidence evidence) {
        SIMULATOR.replay(evidence);
        try (Clients clients = Clients.of(SIMULATOR, evidence.accountId())) {
            SdkReading reading = new SdkReading(clients, evidence.accountId());
            evidence.listings()
                    .forEach((region, listing) ->
                            assertAnswered(listing, AsSdkHolds::listing, () -> reading.listing(region)));
            evidence.statuses().forEach((arn, status) -> {
                if (isSendable(arn)) {
                    assertAnswered(status, AsSdkHolds::status, () -> reading.status(arn, arn.region()));
                }
            });
            evidence.selectors().forEach((arn, selectors) -> {
                if (isSendable(arn)) {
                    assertAnswered(selectors, AsSdkHolds::selectors, () -> reading.selectors(arn, arn.region()));
                }
            });
        }
    }

    /** A name with half of a surrogate pair has no bytes in UTF-8. */
    private static boolean isSendable(TrailArn arn) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(arn.toString());
    }

    private static <T> void assertAnswered(Evidence<T> recorded, UnaryOperator<T> held, Supplier<T> asked) {
        recorded.value().ifPresent(answer -> assertThat(asked.get()).isEqualTo(held.apply(answer)));
        recorded.missing()
                .ifPresent(missing -> assertThatThrownBy(asked::get)
                        .isInstanceOfSatisfying(
                                AwsServiceException.class,
                                error -> assertCode(
                                        code(missing), error.awsErrorDetails().errorCode())));
    }

    private static String code(MissingEvidence missing) {
        boolean withoutCode = missing.cause() instanceof MissingEvidence.FailedWithoutCode;
        return missing.errorCode().orElse(withoutCode ? "" : SimulatedAws.NOT_RECORDED);
    }

    /** The SDK reads only a part of a code that is none of a service. */
    private static void assertCode(String recorded, @Nullable String read) {
        if (recorded.matches("[A-Za-z]+")) {
            assertThat(read).isEqualTo(recorded);
        }
    }

    @Provide
    Arbitrary<AccountEvidence> evidence() {
        return Accounts.ofEveryCause();
    }

    @AfterContainer
    static void stop() {
        SIMULATOR.close();
    }
}
