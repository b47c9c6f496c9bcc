package io.github.trailproof.testkit.generate;

import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates trails as DescribeTrails answers them. Shrinks towards one with few members. */
public final class Trails {

    private static final Arbitrary<Boolean> EITHER = Arbitraries.of(false, true);

    private Trails() {}

    /** Any trail: such as the service gives, or with absent members, flags that contradict and any texts. */
    public static Arbitrary<Trail> any() {
        return any(TrailArns.any(), EITHER.optional(0.1));
    }

    /** Any trail that every supported AWS SDK can hold: versions before 2026 do not know RecursiveLogging. */
    public static Arbitrary<Trail> carriedBySdk() {
        return any(TrailArns.any(), Arbitraries.just(Optional.empty()));
    }

    /** Trails such as the service gives: multi-region ones have global service events, for example. */
    public static Arbitrary<Trail> valid() {
        return TrailArns.valid().flatMap(Trails::valid);
    }

    static Arbitrary<Trail> wild(Arbitrary<TrailArn> arns) {
        return arns.flatMap(arn -> wild(arn, EITHER.optional(0.1)));
    }

    private static Arbitrary<Trail> any(Arbitrary<TrailArn> arns, Arbitrary<Optional<Boolean>> recursiveLogging) {
        return arns.flatMap(arn -> Arbitraries.oneOf(valid(arn), wild(arn, recursiveLogging)))
                .withoutEdgeCases();
    }

    /** Trails with this ARN such as the service gives. */
    static Arbitrary<Trail> valid(TrailArn arn) {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false)),
                        EITHER,
                        HostileTexts.maybe(EITHER),
                        EITHER.optional(0.9))
                .as((multiRegion, global, custom, validation) -> started(arn)
                        .name(arn.name())
                        .s3BucketName("logs")
                        .homeRegion(arn.region())
                        .isMultiRegionTrail(multiRegion)
                        .includeGlobalServiceEvents(multiRegion || global)
                        .hasCustomEventSelectors(custom)
                        .logFileValidationEnabled(validation)
                        .isOrganizationTrail(!arn.accountId().equals(Places.OWN))
                        .build());
    }

    private static Trail.Builder started(TrailArn arn) {
        return Trail.builder().trailArn(arn);
    }

    private static Arbitrary<Trail> wild(TrailArn arn, Arbitrary<Optional<Boolean>> recursiveLogging) {
        Arbitrary<Optional<String>> text = HostileTexts.mostly("logs", "arn:aws:sns:eu-west-1:111122223333:t")
                .optional(0.2);
        Arbitrary<Optional<Boolean>> flag = EITHER.optional(0.8);
        return Builders.withBuilder(() -> started(arn))
                .use(HostileTexts.mostly(arn.name()).optional(0.7))
                .in(Trail.Builder::name)
                .use(text)
                .in(Trail.Builder::s3BucketName)
                .use(text)
                .in(Trail.Builder::s3KeyPrefix)
                .use(text)
                .in(Trail.Builder::snsTopicName)
                .use(text)
                .in(Trail.Builder::snsTopicArn)
                .use(flag)
                .in(Trail.Builder::includeGlobalServiceEvents)
                .use(Arbitraries.of(true, true, false).optional(0.8))
                .in(Trail.Builder::isMultiRegionTrail)
                .use(HostileTexts.mostly(arn.region(), "eu-west-1").optional(0.8))
                .in(Trail.Builder::homeRegion)
                .use(flag)
                .in(Trail.Builder::logFileValidationEnabled)
                .use(text)
                .in(Trail.Builder::cloudWatchLogsLogGroupArn)
                .use(text)
                .in(Trail.Builder::cloudWatchLogsRoleArn)
                .use(text)
                .in(Trail.Builder::kmsKeyId)
                .use(flag)
                .in(Trail.Builder::hasCustomEventSelectors)
                .use(flag)
                .in(Trail.Builder::hasInsightSelectors)
                .use(flag)
                .in(Trail.Builder::isOrganizationTrail)
                .use(recursiveLogging)
                .in(Trail.Builder::recursiveLogging)
                .build(Trail.Builder::build);
    }
}
