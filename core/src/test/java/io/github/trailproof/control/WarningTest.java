package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Warning.Kind;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.trail.TrailStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the times in one evidence warn of. */
class WarningTest {

    private static final Instant ASKED = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2026-08-01T09:00:00Z");
    private static final Instant LAST_WEEK = Instant.parse("2026-11-13T09:00:00Z");

    private static TrailStatus.Builder logging() {
        return TrailStatus.builder().isLogging(true);
    }

    private static List<Warning> warnings(TrailStatus.Builder status) {
        return warnings(new Scene()
                .status(status.build()).evidence().toBuilder()
                        .collectedAt(ASKED)
                        .build());
    }

    private static List<Warning> warnings(AccountEvidence evidence) {
        return Cis31.assess(evidence).warnings();
    }

    private static Warning warning(Kind kind, Instant from, Instant to) {
        return new Warning(kind, Scene.ARN, "us-east-1", from, to);
    }

    @Test
    void aTrailThatWasStoppedAndStartedAgainWasInterrupted() {
        assertThat(warnings(logging().stopLoggingTime(LONG_AGO).startLoggingTime(LAST_WEEK)))
                .containsExactly(warning(Kind.INTERRUPTION, LONG_AGO, LAST_WEEK));
        assertThat(warning(Kind.INTERRUPTION, LONG_AGO, LAST_WEEK).length()).isEqualTo(Duration.ofDays(104));
    }

    @Test
    void anInterruptionNeedsNoTimeOfCollecting() {
        AccountEvidence evidence = new Scene()
                .status(logging()
                        .stopLoggingTime(LONG_AGO)
                        .startLoggingTime(LAST_WEEK)
                        .latestDeliveryTime(LAST_WEEK)
                        .build())
                .evidence();
        assertThat(warnings(evidence)).containsExactly(warning(Kind.INTERRUPTION, LONG_AGO, LAST_WEEK));
    }

    @Test
    void aStopThatWasNotFollowedByAStartIsNotJudgedNorIsATrailThatIsOff() {
        assertThat(warnings(logging().stopLoggingTime(LAST_WEEK).startLoggingTime(LONG_AGO)))
                .isEmpty();
        assertThat(warnings(logging().stopLoggingTime(LAST_WEEK).startLoggingTime(LAST_WEEK)))
                .isEmpty();
        assertThat(warnings(logging().stopLoggingTime(LAST_WEEK))).isEmpty();
        assertThat(warnings(TrailStatus.builder().stopLoggingTime(LONG_AGO).startLoggingTime(LAST_WEEK)))
                .isEmpty();
        assertThat(warnings(TrailStatus.builder()
                        .isLogging(false)
                        .stopLoggingTime(LONG_AGO)
                        .startLoggingTime(LAST_WEEK)
                        .latestDeliveryTime(LONG_AGO)))
                .isEmpty();
    }

    @Test
    void nothingDeliveredForMoreThanADayIsToldAndThatDeliveriesStoppedOnlyWithAnError() {
        assertThat(warnings(logging().latestDeliveryTime(LAST_WEEK)))
                .containsExactly(warning(Kind.NO_DELIVERY, LAST_WEEK, ASKED));
        assertThat(warnings(logging().latestDeliveryTime(LAST_WEEK).latestDeliveryError("AccessDenied")))
                .containsExactly(warning(Kind.DELIVERIES_STOPPED, LAST_WEEK, ASKED));
        assertThat(warnings(logging().latestDeliveryTime(LAST_WEEK).latestDeliveryError(" ")))
                .containsExactly(warning(Kind.NO_DELIVERY, LAST_WEEK, ASKED));
    }

    @Test
    void aDayWithoutDeliveriesIsUsual() {
        Instant yesterday = ASKED.minus(Duration.ofDays(1));
        assertThat(warnings(logging().latestDeliveryTime(yesterday))).isEmpty();
        assertThat(warnings(logging().latestDeliveryTime(yesterday.minusSeconds(1))))
                .containsExactly(warning(Kind.NO_DELIVERY, yesterday.minusSeconds(1), ASKED));
        assertThat(warnings(logging().latestDeliveryTime(ASKED.plusSeconds(1)))).isEmpty();
        assertThat(warnings(logging().latestDeliveryTime(Instant.MIN)))
                .containsExactly(warning(Kind.NO_DELIVERY, Instant.MIN, ASKED));
        assertThat(warnings(logging())).isEmpty();
    }

    @Test
    void theOlderTextsCountWhereTheTimesAreAbsent() {
        assertThat(warnings(logging().timeLoggingStopped(LONG_AGO.toString()).timeLoggingStarted(LAST_WEEK.toString())))
                .containsExactly(warning(Kind.INTERRUPTION, LONG_AGO, LAST_WEEK));
        assertThat(warnings(logging().timeLoggingStopped("").timeLoggingStarted("last week")))
                .isEmpty();
        assertThat(warnings(logging().latestDeliveryAttemptSucceeded(LAST_WEEK.toString())))
                .containsExactly(warning(Kind.NO_DELIVERY, LAST_WEEK, ASKED));
        assertThat(warnings(logging().latestDeliveryTime(ASKED).latestDeliveryAttemptSucceeded(LAST_WEEK.toString())))
                .isEmpty();
    }

    @Test
    void anotherAccountsAnswerTellsOfItsInterruptionsOnly() {
        TrailStatus status = logging()
                .stopLoggingTime(LONG_AGO)
                .startLoggingTime(LAST_WEEK)
                .latestDeliveryTime(LAST_WEEK)
                .build();
        AccountEvidence evidence = new Scene()
                .evidence().toBuilder()
                        .collectedAt(ASKED)
                        .putStatus(Scene.ARN, new Evidence.Known<>(status, Optional.of("999988887777")))
                        .build();
        assertThat(warnings(evidence)).containsExactly(warning(Kind.INTERRUPTION, LONG_AGO, LAST_WEEK));
    }

    @Test
    void noWarningChangesAVerdict() {
        Assessment assessment = new Scene()
                .status(logging()
                        .stopLoggingTime(LONG_AGO)
                        .startLoggingTime(LAST_WEEK)
                        .build())
                .assess();
        assertThat(assessment.warnings()).hasSize(1);
        assertThat(assessment.verdict(Criterion.SECURITY_HUB)).isEqualTo(Verdict.PASS);
    }
}
