package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedFieldSelector;
import software.amazon.awssdk.services.cloudtrail.model.DataResource;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.PutEventSelectorsRequest;

class SelectorRulesTest {

    private static final String ACCOUNT = "111122223333";
    private static final String INVALID = "InvalidEventSelectorsException";

    private final SimulatedAws simulator = SimulatedAws.start();
    private final Clients clients = Clients.of(simulator, ACCOUNT);
    private final CloudTrailClient cloudTrail = clients.cloudTrail("us-east-1");

    @BeforeEach
    void oneTrail() {
        simulator.account(ACCOUNT, "us-east-1");
        cloudTrail.createTrail(request -> request.name("main").s3BucketName("logs"));
    }

    @AfterEach
    void close() {
        clients.close();
        simulator.close();
    }

    private void put(Consumer<PutEventSelectorsRequest.Builder> selectors) {
        cloudTrail.putEventSelectors(request -> selectors.accept(request.trailName("main")));
    }

    private GetEventSelectorsResponse inForce() {
        return cloudTrail.getEventSelectors(request -> request.trailName("main"));
    }

    private boolean custom() {
        return cloudTrail.getTrail(request -> request.name("main")).trail().hasCustomEventSelectors();
    }

    private static AdvancedFieldSelector equal(String field, String... values) {
        return AdvancedFieldSelector.builder().field(field).equalsValue(values).build();
    }

    private static AdvancedFieldSelector notEqual(String field, String... values) {
        return AdvancedFieldSelector.builder().field(field).notEquals(values).build();
    }

    private static AdvancedEventSelector selector(AdvancedFieldSelector... fields) {
        return AdvancedEventSelector.builder().fieldSelectors(fields).build();
    }

    private static AdvancedEventSelector management(AdvancedFieldSelector... fields) {
        return selector(Stream.concat(Stream.of(equal("eventCategory", "Management")), Stream.of(fields))
                .toArray(AdvancedFieldSelector[]::new));
    }

    private static EventSelector dataOnly(int resources) {
        return EventSelector.builder()
                .includeManagementEvents(false)
                .dataResources(DataResource.builder()
                        .type("AWS::S3::Object")
                        .values(IntStream.range(0, resources)
                                .mapToObj(number -> "arn:aws:s3:::bucket-" + number + "/")
                                .toList())
                        .build())
                .build();
    }

    @Test
    void aTrailThatWasNeverConfiguredHasTheDefaultSelector() {
        assertThat(inForce().eventSelectors()).singleElement().satisfies(selector -> {
            assertThat(selector.readWriteTypeAsString()).isEqualTo("All");
            assertThat(selector.includeManagementEvents()).isTrue();
            assertThat(selector.dataResources()).isEmpty();
            assertThat(selector.excludeManagementEventSources()).isEmpty();
        });
        assertThat(inForce().hasAdvancedEventSelectors()).isFalse();
        assertThat(custom()).isFalse();
    }

    @Test
    void onlyTwoSourcesCanBeExcluded() {
        put(request -> request.eventSelectors(EventSelector.builder()
                .excludeManagementEventSources("kms.amazonaws.com", "rdsdata.amazonaws.com")
                .build()));

        assertRefused(
                INVALID,
                () -> put(request -> request.eventSelectors(EventSelector.builder()
                        .excludeManagementEventSources("s3.amazonaws.com")
                        .build())));
    }

    @ParameterizedTest
    @CsvSource({
        "AWS::S3::Object, arn:aws:s3",
        "AWS::S3::Object, arn:aws:s3:::",
        "AWS::S3::Object, arn:aws:s3:::bucket/",
        "AWS::S3::Object, arn:aws-cn:s3:::bucket/some prefix",
        "AWS::Lambda::Function, arn:aws:lambda",
        "AWS::Lambda::Function, arn:aws:lambda:eu-west-1:111122223333:function:hello",
        "AWS::DynamoDB::Table, arn:aws:dynamodb",
        "AWS::DynamoDB::Table, arn:aws:dynamodb:eu-west-1:111122223333:table/people"
    })
    void dataResourcesAreWholeServicesOrOneOfTheirs(String type, String value) {
        put(request -> request.eventSelectors(resource(type, value)));

        assertThat(inForce().eventSelectors().get(0).dataResources().get(0).values())
                .containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({
        "AWS::S3::Object, arn:aws:s3:::bucket",
        "AWS::S3::Object, bucket/",
        "AWS::S3::Object, arn:aws:lambda",
        "AWS::Lambda::Function, arn:aws:lambda:eu-west-1:111122223333:hello",
        "AWS::DynamoDB::Table, arn:aws:dynamodb:eu-west-1:111122223333:people",
        "AWS::SNS::Topic, arn:aws:sns"
    })
    void otherDataResourcesAreRefused(String type, String value) {
        assertRefused(INVALID, () -> put(request -> request.eventSelectors(resource(type, value))));
    }

    private static EventSelector resource(String type, String value) {
        return EventSelector.builder()
                .dataResources(DataResource.builder().type(type).values(value).build())
                .build();
    }

    @Test
    void aTypeThatNoResourceMayHaveIsRefused() {
        assertRefused(
                INVALID,
                () -> put(request -> request.advancedEventSelectors(
                        selector(equal("eventCategory", "Data"), equal("resources.type", "S3 objects")))));
    }

    @Test
    void aNewListReplacesTheOldOne() {
        put(request -> request.eventSelectors(dataOnly(1), dataOnly(2)));
        put(request -> request.eventSelectors(
                EventSelector.builder().readWriteType("WriteOnly").build()));

        assertThat(inForce().eventSelectors())
                .singleElement()
                .satisfies(
                        selector -> assertThat(selector.readWriteTypeAsString()).isEqualTo("WriteOnly"));
        assertThat(custom()).isTrue();
    }

    @Test
    void advancedSelectorsOverwriteBasicOnesAndTheOtherWayRound() {
        put(request -> request.advancedEventSelectors(management()));
        assertThat(inForce().hasEventSelectors()).isFalse();
        assertThat(inForce().advancedEventSelectors()).hasSize(1);
        assertThat(custom()).isTrue();

        put(request -> request.eventSelectors(EventSelector.builder().build()));
        assertThat(inForce().hasAdvancedEventSelectors()).isFalse();
        assertThat(inForce().eventSelectors()).hasSize(1);
        assertThat(custom()).isFalse();
    }

    @Test
    void whatABasicSelectorLeavesOutIsAnsweredWithItsDefault() {
        put(request -> request.eventSelectors(EventSelector.builder()
                .excludeManagementEventSources("kms.amazonaws.com")
                .build()));

        assertThat(inForce().eventSelectors()).singleElement().satisfies(selector -> {
            assertThat(selector.readWriteTypeAsString()).isEqualTo("All");
            assertThat(selector.includeManagementEvents()).isTrue();
            assertThat(selector.excludeManagementEventSources()).containsExactly("kms.amazonaws.com");
        });
    }

    static Stream<List<AdvancedEventSelector>> accepted() {
        return Stream.of(
                List.of(management()),
                List.of(management(equal("readOnly", "true")), management(equal("readOnly", "false"))),
                List.of(management(notEqual("eventSource", "kms.amazonaws.com", "rdsdata.amazonaws.com"))),
                List.of(selector(equal("eventCategory", "Data"), equal("resources.type", "AWS::S3::Object"))),
                List.of(selector(equal("eventCategory", "NetworkActivity"), equal("eventSource", "kms.amazonaws.com"))),
                List.of(selector(
                        equal("eventCategory", "Data"),
                        equal("resources.type", "AWS::S3::Object"),
                        equal(
                                "eventName",
                                IntStream.range(0, 498)
                                        .mapToObj(String::valueOf)
                                        .toArray(String[]::new)))));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void advancedSelectorsAreAnsweredAsTheyWerePut(List<AdvancedEventSelector> selectors) {
        put(request -> request.advancedEventSelectors(selectors));

        assertThat(inForce().advancedEventSelectors()).isEqualTo(selectors);
    }

    static Stream<List<AdvancedEventSelector>> refused() {
        return Stream.of(
                List.of(selector(equal("readOnly", "true"))),
                List.of(selector(equal("eventCategory", "management"))),
                List.of(selector(equal("eventCategory", "Insight"))),
                List.of(selector(equal("eventCategory", "Management", "Data"))),
                List.of(selector(notEqual("eventCategory", "Data"))),
                List.of(management(equal("readOnly", "maybe"))),
                List.of(management(equal("readOnly", "true", "false"))),
                List.of(management(notEqual("readOnly", "true"))),
                List.of(management(equal("eventSource", "kms.amazonaws.com"))),
                List.of(management(notEqual("eventSource", "s3.amazonaws.com"))),
                List.of(management(equal("eventName", "Decrypt"))),
                List.of(management(equal("madeUp", "value"))),
                List.of(management(equal("readOnly", "true"), equal("readOnly", "true"))),
                List.of(management(
                        AdvancedFieldSelector.builder().field("readOnly").build())),
                List.of(management(notEqual("eventSource", "x".repeat(2049)))),
                List.of(selector(equal("eventCategory", "Data"))),
                List.of(selector(equal("eventCategory", "NetworkActivity"))),
                List.of(selector(
                        equal("eventCategory", "Data"),
                        equal("resources.type", "AWS::S3::Object"),
                        equal(
                                "eventName",
                                IntStream.range(0, 499)
                                        .mapToObj(String::valueOf)
                                        .toArray(String[]::new)))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void advancedSelectorsThatTheServiceDoesNotTakeChangeNothing(List<AdvancedEventSelector> selectors) {
        assertRefused(INVALID, () -> put(request -> request.advancedEventSelectors(selectors)));

        assertThat(inForce().hasEventSelectors()).isTrue();
        assertThat(custom()).isFalse();
    }

    @Test
    void bothListsAtOnceOrNoneAreRefused() {
        assertRefused(
                INVALID,
                () -> put(request ->
                        request.eventSelectors(EventSelector.builder().build()).advancedEventSelectors(management())));
        assertRefused(INVALID, () -> put(request -> {}));
        assertRefused(INVALID, () -> put(request -> request.eventSelectors(List.of())));
    }

    @Test
    void aTrailHasFiveBasicSelectors() {
        put(request -> request.eventSelectors(Collections.nCopies(5, dataOnly(1))));

        assertRefused(INVALID, () -> put(request -> request.eventSelectors(Collections.nCopies(6, dataOnly(1)))));
    }

    @Test
    void aTrailHas250DataResources() {
        put(request -> request.eventSelectors(dataOnly(125), dataOnly(125)));

        assertRefused(INVALID, () -> put(request -> request.eventSelectors(dataOnly(125), dataOnly(126))));
    }

    @Test
    void withoutManagementEventsThereAreDataEvents() {
        assertRefused(
                INVALID,
                () -> put(request -> request.eventSelectors(
                        EventSelector.builder().includeManagementEvents(false).build())));
    }

    @Test
    void anUnknownReadWriteTypeOrResourceTypeIsRefused() {
        assertRefused(
                INVALID,
                () -> put(request -> request.eventSelectors(
                        EventSelector.builder().readWriteType("all").build())));
        assertRefused(
                INVALID,
                () -> put(request -> request.eventSelectors(EventSelector.builder()
                        .dataResources(DataResource.builder().type("AWS::S3").build())
                        .build())));
    }
}
