package io.github.trailproof.testkit;

import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailBuilderStages.BuildFinal;
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

    /** Any trail that the AWS SDK of this build can hold: it does not know RecursiveLogging. */
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
                        Words.maybe(EITHER),
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

    private static BuildFinal started(TrailArn arn) {
        return Trail.builder().trailArn(arn);
    }

    private static Arbitrary<Trail> wild(TrailArn arn, Arbitrary<Optional<Boolean>> recursiveLogging) {
        Arbitrary<Optional<String>> text =
                Words.mostly("logs", "arn:aws:sns:eu-west-1:111122223333:t").optional(0.2);
        Arbitrary<Optional<Boolean>> flag = EITHER.optional(0.8);
        return Builders.withBuilder(() -> started(arn))
                .use(Words.mostly(arn.name()).optional(0.7))
                .in(BuildFinal::name)
                .use(text)
                .in(BuildFinal::s3BucketName)
                .use(text)
                .in(BuildFinal::s3KeyPrefix)
                .use(text)
                .in(BuildFinal::snsTopicName)
                .use(text)
                .in(BuildFinal::snsTopicArn)
                .use(flag)
                .in(BuildFinal::includeGlobalServiceEvents)
                .use(Arbitraries.of(true, true, false).optional(0.8))
                .in(BuildFinal::isMultiRegionTrail)
                .use(Words.mostly(arn.region(), "eu-west-1").optional(0.8))
                .in(BuildFinal::homeRegion)
                .use(flag)
                .in(BuildFinal::logFileValidationEnabled)
                .use(text)
                .in(BuildFinal::cloudWatchLogsLogGroupArn)
                .use(text)
                .in(BuildFinal::cloudWatchLogsRoleArn)
                .use(text)
                .in(BuildFinal::kmsKeyId)
                .use(flag)
                .in(BuildFinal::hasCustomEventSelectors)
                .use(flag)
                .in(BuildFinal::hasInsightSelectors)
                .use(flag)
                .in(BuildFinal::isOrganizationTrail)
                .use(recursiveLogging)
                .in(BuildFinal::recursiveLogging)
                .build(BuildFinal::build);
    }
}
