package io.github.trailproof.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.trail.TrailArn;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedFieldSelector;
import software.amazon.awssdk.services.cloudtrail.model.DataResource;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.Trail;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Fails when an upgrade of the SDK brings a member that the mapping passes over. */
class SdkMembersTest {

    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/main");

    @TestFactory
    Stream<DynamicTest> everyMemberOfTheSdksTypesChangesWhatIsMapped() {
        return Stream.of(
                        members(DescribeTrailsResponse::builder, answer -> FromSdk.trailListing("eu-west-1", answer)),
                        members(
                                () -> Trail.builder().trailARN(ARN.toString()),
                                trail -> FromSdk.trailListing(
                                        "eu-west-1",
                                        DescribeTrailsResponse.builder()
                                                .trailList(trail)
                                                .build())),
                        members(GetTrailStatusResponse::builder, answer -> FromSdk.trailStatus(ARN, answer)),
                        members(GetEventSelectorsResponse::builder, answer -> FromSdk.eventSelectors(ARN, answer)),
                        members(EventSelector::builder, SdkMembersTest::mapped),
                        members(
                                DataResource::builder,
                                resource -> mapped(EventSelector.builder()
                                        .dataResources(resource)
                                        .build())),
                        members(AdvancedEventSelector::builder, SdkMembersTest::mapped),
                        members(
                                AdvancedFieldSelector::builder,
                                condition -> mapped(AdvancedEventSelector.builder()
                                        .fieldSelectors(condition)
                                        .build())))
                .flatMap(tests -> tests);
    }

    private static Object mapped(EventSelector selector) {
        return FromSdk.eventSelectors(
                ARN,
                GetEventSelectorsResponse.builder().eventSelectors(selector).build());
    }

    private static Object mapped(AdvancedEventSelector selector) {
        return FromSdk.eventSelectors(
                ARN,
                GetEventSelectorsResponse.builder()
                        .advancedEventSelectors(selector)
                        .build());
    }

    private static <B extends SdkPojo & SdkBuilder<?, T>, T extends SdkPojo> Stream<DynamicTest> members(
            Supplier<B> newBuilder, Function<T, ?> mapping) {
        T plain = newBuilder.get().build();
        return plain.sdkFields().stream()
                .map(member ->
                        DynamicTest.dynamicTest(plain.getClass().getSimpleName() + "." + member.memberName(), () -> {
                            B builder = newBuilder.get();
                            member.set(builder, sample(member));
                            assertThat(mapping.apply(builder.build())).isNotEqualTo(mapping.apply(plain));
                        }));
    }

    private static Object sample(SdkField<?> member) {
        MarshallingType<?> type = member.marshallingType();
        if (type == MarshallingType.STRING) {
            return "sample";
        }
        if (type == MarshallingType.BOOLEAN) {
            return true;
        }
        if (type == MarshallingType.INSTANT) {
            return Instant.EPOCH;
        }
        if (type == MarshallingType.LIST) {
            return List.of(sample(member.getRequiredTrait(ListTrait.class).memberFieldInfo()));
        }
        if (type == MarshallingType.SDK_POJO && member.constructor().get() instanceof SdkBuilder<?, ?> builder) {
            return builder.build();
        }
        throw new AssertionError("no sample of " + member.memberName());
    }
}
