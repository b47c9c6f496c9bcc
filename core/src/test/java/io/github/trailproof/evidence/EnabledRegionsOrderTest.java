package io.github.trailproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EnabledRegionsOrderTest {

    @Test
    void regionsAreSortedHoweverTheyWereGiven() {
        TreeSet<String> reversed = new TreeSet<>(Comparator.reverseOrder());
        reversed.addAll(List.of("eu-west-1", "us-east-1"));

        assertThat(new EnabledRegions(reversed).names()).containsExactly("eu-west-1", "us-east-1");
        assertThat(EnabledRegions.of(List.of("us-east-1", "eu-west-1"))).isEqualTo(new EnabledRegions(reversed));
    }
}
