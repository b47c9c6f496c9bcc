package io.github.trailproof.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.report.Wording;
import io.github.trailproof.simulator.fault.Fault;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.TrailArn;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.cloudtrail.CloudTrailAsyncClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsRequest;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;

/** What the AWS SDK has no name for is in the evidence all the same. */
@Tag("thorough")
class UnknownMembersTest {

    private static final TrailArn TRAIL = new TrailArn("aws", "us-east-1", Scene.OWN, "newer");

    private final Aws aws = new Aws();

    @AfterEach
    void stop() {
        aws.close();
    }

    static Stream<Arguments> newer() {
        DataResource resource = DataResource.builder()
                .type("AWS::S3::Object")
                .addValues("arn:aws:s3")
                .putUnrecognizedMembers("Unless", "[]")
                .build();
        AdvancedFieldSelector management = AdvancedFieldSelector.builder()
                .field("eventCategory")
                .addEqualTo("Management")
                .build();
        AdvancedFieldSelector notLike = AdvancedFieldSelector.builder()
                .field("eventCategory")
                .addEqualTo("Management")
                .putUnrecognizedMembers("NotLike", "[\"M*\"]")
                .build();
        return Stream.of(false, true)
                .flatMap(async -> Stream.of(
                        Arguments.of(async, newMember(), "`Sampled`"),
                        Arguments.of(async, basic(basic().addDataResources(resource)), "`Unless`"),
                        Arguments.of(
                                async,
                                advanced(AdvancedEventSelector.builder()
                                        .addFieldSelectors(management)
                                        .putUnrecognizedMembers("Enabled", "false")),
                                "`Enabled`"),
                        Arguments.of(
                                async,
                                advanced(AdvancedEventSelector.builder().addFieldSelectors(notLike)),
                                "`NotLike`")));
    }

    private static EventSelectors newMember() {
        return basic(basic().putUnrecognizedMembers("Sampled", "{\"Rate\":0.5}"));
    }

    private static EventSelector.Builder basic() {
        return EventSelector.builder().readWriteType(ReadWriteType.ALL).includeManagementEvents(true);
    }

    private static EventSelectors basic(EventSelector.Builder selector) {
        return EventSelectors.builder().addEventSelectors(selector.build()).build();
    }

    private static EventSelectors advanced(AdvancedEventSelector.Builder selector) {
        return EventSelectors.builder()
                .addAdvancedEventSelectors(selector.build())
                .build();
    }

    @ParameterizedTest
    @MethodSource("newer")
    void selectorsWithAMemberThatTheSdkDropsLeaveTheVerdictOpenAndNameIt(
            boolean async, EventSelectors selectors, String member) {
        seed(selectors);

        AccountEvidence evidence = collect(aws.trails(async, Scene.OWN));

        assertThat(evidence.selectors(TRAIL).value()).contains(selectors);
        Assessment assessment = Cis31.assess(evidence);
        assertThat(assessment.verdict()).isEqualTo(Verdict.INDETERMINATE);
        RequirementResult result = assessment.trails().get(0).requirement(Requirement.MANAGEMENT_EVENTS);
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(Wording.finding(result.finding())).contains(member);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theTextIsThatOfTheLastAttemptAndTheClientsSettingsHold(boolean async) {
        seed(newMember());
        aws.simulator()
                .inject(Fault.error(503, "ServiceUnavailable", "try again")
                        .on("GetEventSelectors")
                        .times(2));
        AtomicInteger calls = new AtomicInteger();
        ExecutionInterceptor counting = new ExecutionInterceptor() {
            @Override
            public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                calls.incrementAndGet();
            }
        };
        Consumer<ClientOverrideConfiguration.Builder> settings = config -> config.addExecutionInterceptor(counting)
                .retryStrategy(DefaultRetryStrategy.standardStrategyBuilder()
                        .backoffStrategy(BackoffStrategy.retryImmediately())
                        .build());

        AccountEvidence evidence;
        if (async) {
            try (CloudTrailAsyncClient client = aws.asyncCloudTrailBuilder(Scene.OWN, "us-east-1")
                    .overrideConfiguration(settings)
                    .build()) {
                evidence = collect(TrailClients.async(region -> client));
            }
        } else {
            try (CloudTrailClient client = aws.cloudTrailBuilder(Scene.OWN, "us-east-1")
                    .overrideConfiguration(settings)
                    .build()) {
                evidence = collect(TrailClients.sync(region -> client));
            }
        }

        assertThat(evidence.selectors(TRAIL).value()).contains(newMember());
        assertThat(calls).as("calls that the client's own interceptor saw").hasValue(17 + 2);
        assertThat(aws.callsSince()).hasSize(17 + 2 + 2);
    }

    @Test
    void aClientThatShowsNoTextIsBelieved() {
        seed(newMember());
        CloudTrailClient client = aws.cloudTrail(Scene.OWN, "us-east-1");

        AccountEvidence evidence = collect(TrailClients.sync(region -> new WithoutPlugins(client)));

        assertThat(evidence.selectors(TRAIL).value()).contains(basic(basic()));
    }

    private record WithoutPlugins(CloudTrailClient client) implements CloudTrailClient {

        @Override
        public DescribeTrailsResponse describeTrails(DescribeTrailsRequest request) {
            return client.describeTrails(request);
        }

        @Override
        public GetTrailStatusResponse getTrailStatus(GetTrailStatusRequest request) {
            return client.getTrailStatus(request);
        }

        @Override
        public GetEventSelectorsResponse getEventSelectors(GetEventSelectorsRequest request) {
            return client.getEventSelectors(plain -> plain.trailName(request.trailName()));
        }

        @Override
        public String serviceName() {
            return client.serviceName();
        }

        @Override
        public void close() {
            client.close();
        }
    }

    private void seed(EventSelectors selectors) {
        aws.simulator()
                .seed(Scene.of(Scene.OWN, "us-east-1")
                        .selecting("newer", "us-east-1", selectors)
                        .evidence());
    }

    private static AccountEvidence collect(TrailClients clients) {
        return TrailCollector.builder()
                .cloudTrail(clients)
                .startingRegion("us-east-1")
                .everything()
                .build()
                .collect(Scene.OWN);
    }
}
