package io.github.trailproof.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.testkit.generate.TrailArns;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TrailArnProperties {

    @Property
    @Label("An ARN read from its own text is equal to it")
    void readAgain(@ForAll("arns") TrailArn arn) {
        assertThat(TrailArn.parse(arn.toString())).isEqualTo(arn);
    }

    @Property
    @Label("Two ARNs compare as equal exactly if they are equal")
    void orderAgreesWithEquality(@ForAll("arns") TrailArn one, @ForAll("arns") TrailArn other) {
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
    }

    @Provide
    Arbitrary<TrailArn> arns() {
        return TrailArns.any();
    }
}
