package io.github.trailproof.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;

class EventHistoryProperties {

    private static final String ACCOUNT = "111122223333";
    private static final Instant NOON = Instant.parse("2026-08-20T12:00:00Z");
    private static final String TRAIL = "main";

    /** A call, and the seconds that pass before it. */
    record Step(String operation, int seconds) {}

    /** What a test wrote: the name of the event and its time. */
    record Written(String name, Instant time) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<String> operations =
                Arbitraries.of("CreateTrail", "UpdateTrail", "StartLogging", "StopLogging", "DeleteTrail");
        return Combinators.combine(operations, Arbitraries.integers().between(0, 2))
                .as(Step::new)
                .list()
                .ofMaxSize(20);
    }

    private static final List<Scene> STARTED = new ArrayList<>();

    @BeforeContainer
    static void start() {
        STARTED.add(new Scene());
    }

    @AfterContainer
    static void stop() {
        STARTED.remove(0).close();
    }

    /** The history that the steps leave in a new account. */
    private static Scene after(List<Step> steps) {
        Scene scene = STARTED.get(0);
        scene.begin();
        steps.forEach(scene::take);
        return scene;
    }

    /** An account, the calls that are made in it, and what they wrote. */
    private static final class Scene implements AutoCloseable {
        private final SimulatedAws simulator = SimulatedAws.start();
        private final Clients clients = Clients.of(simulator, ACCOUNT);
        private final CloudTrailClient cloudTrail = clients.cloudTrail("eu-west-1");
        private final List<Written> written = new ArrayList<>();
        private Instant now = NOON;

        void begin() {
            written.clear();
            now = NOON;
            simulator.account(ACCOUNT, "eu-west-1");
            simulator.clock(InstantSource.fixed(now));
        }

        void take(Step step) {
            now = now.plusSeconds(step.seconds());
            simulator.clock(InstantSource.fixed(now));
            try {
                call(step.operation());
            } catch (AwsServiceException e) {
                // It failed, and is recorded all the same.
                assertThat(e.statusCode()).isEqualTo(400);
            }
            written.add(new Written(step.operation(), now));
        }

        private void call(String operation) {
            switch (operation) {
                case "CreateTrail" ->
                    cloudTrail.createTrail(request -> request.name(TRAIL).s3BucketName("logs"));
                case "UpdateTrail" ->
                    cloudTrail.updateTrail(request -> request.name(TRAIL).s3KeyPrefix("audit"));
                case "StartLogging" -> cloudTrail.startLogging(request -> request.name(TRAIL));
                case "StopLogging" -> cloudTrail.stopLogging(request -> request.name(TRAIL));
                default -> cloudTrail.deleteTrail(request -> request.name(TRAIL));
            }
        }

        /** All pages of a question; something else happens after each of them. */
        List<Event> pages(LookupEventsRequest question, Runnable between) {
            List<Event> events = new ArrayList<>();
            Optional<String> token = Optional.empty();
            do {
                LookupEventsResponse page = cloudTrail.lookupEvents(
                        question.toBuilder().nextToken(token.orElse(null)).build());
                events.addAll(page.events());
                token = Optional.ofNullable(page.nextToken());
                between.run();
            } while (token.isPresent());
            return events;
        }

        @Override
        public void close() {
            clients.close();
            simulator.close();
        }
    }

    private static List<Written> told(List<Event> events) {
        return events.stream()
                .map(event -> new Written(event.eventName(), event.eventTime()))
                .toList();
    }

    private static List<Written> newestFirst(List<Written> written) {
        List<Written> reversed = new ArrayList<>(written);
        Collections.reverse(reversed);
        return reversed;
    }

    @Property(tries = 40)
    @Label("What was written is told exactly once over all pages, newest first")
    void everythingIsToldOnceAndInOrder(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 1, max = 7) int page) {
        Scene scene = after(steps);
        List<Event> events =
                scene.pages(LookupEventsRequest.builder().maxResults(page).build(), () -> {});

        assertThat(told(events)).isEqualTo(newestFirst(scene.written));
        assertThat(events).extracting(Event::eventId).doesNotHaveDuplicates();
    }

    @Property(tries = 25)
    @Label("What is written between two pages moves nothing")
    void eventsBetweenPagesMoveNothing(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 1, max = 7) int page) {
        Scene scene = after(steps);
        List<Written> before = newestFirst(scene.written);
        List<Event> events = scene.pages(
                LookupEventsRequest.builder().maxResults(page).build(), () -> scene.take(new Step("StopLogging", 0)));

        assertThat(told(events)).isEqualTo(before);
    }

    @Property(tries = 25)
    @Label("A name and a time range select exactly the events that have that name and lie within")
    void aQuestionSelectsExactly(
            @ForAll("steps") List<Step> steps,
            @ForAll @IntRange(min = 0, max = 30) int from,
            @ForAll @IntRange(min = 0, max = 30) int length,
            @ForAll @IntRange(min = 1, max = 3) int page) {
        Instant start = NOON.plusSeconds(from);
        Instant end = start.plusSeconds(length);
        Scene scene = after(steps);
        List<Event> events = scene.pages(
                LookupEventsRequest.builder()
                        .maxResults(page)
                        .startTime(start)
                        .endTime(end)
                        .lookupAttributes(LookupAttribute.builder()
                                .attributeKey(LookupAttributeKey.EVENT_NAME)
                                .attributeValue("StopLogging")
                                .build())
                        .build(),
                () -> {});

        assertThat(told(events))
                .isEqualTo(newestFirst(scene.written).stream()
                        .filter(event -> event.name().equals("StopLogging"))
                        .filter(event ->
                                !event.time().isBefore(start) && !event.time().isAfter(end))
                        .toList());
    }
}
