package io.github.trailproof.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FindingContextTest {

    @Test
    void aNewFindingIsCreatedWhenItIsFound() {
        assertThat(FindingContext.of("aws", Scene.NOON)).isEqualTo(new FindingContext("aws", Scene.NOON, Scene.NOON));
    }

    @Test
    void timesAreCutToMilliseconds() {
        assertThat(FindingContext.of("aws", Scene.NOON.plusNanos(1_999_999)).createdAt())
                .isEqualTo(Scene.NOON.plusMillis(1));
    }

    @Test
    void anUpdateBeforeTheCreationIsRefused() {
        assertThatThrownBy(() -> new FindingContext("aws", Scene.NOON, Scene.NOON.minusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected an update after the creation at `2026-08-20T12:00:00Z`, found"
                        + " `2026-08-20T11:59:59.999Z`");
    }

    @Test
    void aPartitionThatCannotBeOneIsRefused() {
        assertThatThrownBy(() -> FindingContext.of("aws:", Scene.NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a partition, as `aws`, found `aws:`");
    }

    @Test
    void aTimeThatNoFindingCanHoldIsRefused() {
        for (Instant time : new Instant[] {Instant.MIN, Instant.MAX, Instant.parse("+10000-01-01T00:00:00Z")}) {
            assertThat(FindingContext.isExpressible(time)).isFalse();
            assertThatThrownBy(() -> FindingContext.of("aws", time))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("expected times of the years 0 to 9999, found");
        }
        assertThat(FindingContext.isExpressible(Instant.parse("9999-12-31T23:59:59Z")))
                .isTrue();
    }
}
