package io.github.trailproof.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.collect.calls.Calls;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.simulator.fault.Fault;
import io.github.trailproof.trail.TrailArn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailAsyncClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsRequest;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;

class TrailCollectorTest {

    private static final TrailArn BEST = new TrailArn("aws", "us-east-1", Scene.OWN, "best");
    private static final Duration HANGING = Duration.ofSeconds(15);

    private Aws aws;

    @BeforeEach
    void start() {
        aws = new Aws();
        aws.simulator()
                .seed(Scene.of(Scene.OWN, "us-east-1", "eu-west-1", "us-west-2")
                        .compliant("best", "us-east-1")
                        .evidence());
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    private TrailCollector.Builder collector(boolean async) {
        return TrailCollector.builder()
                .cloudTrail(aws.trails(async, Scene.OWN))
                .startingRegion("us-east-1")
                .enabledRegions(aws.regions(async, Scene.OWN));
    }

    @Test
    void theEvidenceSaysWhenCollectingItBeganAndEnded() {
        Instant begin = Instant.parse("2026-08-20T10:00:00Z");
        AtomicLong seconds = new AtomicLong();
        InstantSource ticking = () -> begin.plusSeconds(seconds.getAndIncrement());

        AccountEvidence evidence =
                collector(false).clock(ticking.withZone(ZoneOffset.UTC)).build().collect(Scene.OWN);

        assertThat(evidence.collectedFrom()).contains(begin);
        assertThat(evidence.collectedAt())
                .hasValueSatisfying(end -> assertThat(end).isAfter(begin));
    }

    @Test
    void theEvidenceIsDatedByTheClock() {
        Instant now = Instant.parse("2026-08-20T10:00:00Z");

        AccountEvidence evidence =
                collector(false).clock(Clock.fixed(now, ZoneOffset.UTC)).build().collect(Scene.OWN);

        assertThat(evidence.collectedAt()).contains(now);
        assertThat(evidence.partition()).contains("aws");
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void afterTheDeadlineWhatCameCountsAndTheRestIsMissing(boolean async) {
        aws.simulator().inject(Fault.delayed(HANGING).on("GetEventSelectors"));
        Failed late =
                new Failed("DeadlinePassed", Optional.of("no answer came within the deadline of the account, PT5S"));

        AccountEvidence evidence = collector(async)
                .everything()
                .deadline(Duration.ofSeconds(5))
                .build()
                .collect(Scene.OWN);

        assertThat(evidence.status(BEST)).isInstanceOf(Evidence.Known.class);
        assertThat(evidence.selectors(BEST).missing().orElseThrow().cause()).isEqualTo(late);
        // The flag in the listing says that the default selectors are in force.
        assertThat(Cis31.assess(evidence).verdict()).isEqualTo(Verdict.PASS);
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAccountThatAnswersNothingBeforeTheDeadlineIsOpenAndSaysWhy(boolean async) {
        aws.simulator().inject(Fault.delayed(HANGING));

        AccountEvidence evidence =
                collector(async).deadline(Duration.ofMillis(300)).build().collect(Scene.OWN);

        assertThat(Cis31.assess(evidence).result(Criterion.CIS).missing())
                .extracting(MissingEvidence::errorCode)
                .containsExactly(Optional.of("DeadlinePassed"));
        assertThat(evidence.listings()).containsOnlyKeys("us-east-1");
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCallThatHangsIsMissingAsTimedOutAndEverythingElseIsKept(boolean async) {
        aws.simulator().inject(Fault.delayed(HANGING).on("DescribeTrails").inRegion("eu-west-1"));

        AccountEvidence evidence = collector(async)
                .everything()
                .timeout(Duration.ofSeconds(3))
                .build()
                .collect(Scene.OWN);

        assertThat(missingListing(evidence, "eu-west-1").errorCode()).contains("TimedOut");
        assertThat(evidence.listings().get("us-east-1")).isInstanceOf(Evidence.Known.class);
        assertThat(evidence.status(BEST)).isInstanceOf(Evidence.Known.class);
        assertThat(evidence.enabledRegions()).isInstanceOf(Evidence.Known.class);
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAnswerThatDripsIsNotWaitedFor(boolean async) {
        aws.simulator().inject(Fault.slowDrip(Duration.ofSeconds(2)).on("GetTrailStatus"));

        AccountEvidence evidence =
                collector(async).timeout(Duration.ofSeconds(3)).build().collect(Scene.OWN);

        assertThat(evidence.status(BEST).missing().flatMap(MissingEvidence::errorCode))
                .contains("TimedOut");
    }

    @Test
    void aClientThatNeverEndsIsNotWaitedFor() {
        TrailCollector collector = TrailCollector.builder()
                .cloudTrail(TrailClients.async(region -> new CloudTrailAsyncClient() {
                    @Override
                    public CompletableFuture<DescribeTrailsResponse> describeTrails(DescribeTrailsRequest request) {
                        return new CompletableFuture<>();
                    }

                    @Override
                    public String serviceName() {
                        return "cloudtrail";
                    }

                    @Override
                    public void close() {}
                }))
                .startingRegion("eusc-de-east-1")
                .timeout(Duration.ofMillis(50))
                .build();

        AccountEvidence evidence = collector.collect(Scene.OWN);

        assertThat(missingListing(evidence, "eusc-de-east-1").errorCode()).contains("TimedOut");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cancellingTheFutureCancelsTheOpenCalls(boolean async) throws Exception {
        aws.simulator().inject(Fault.delayed(HANGING).on("GetTrailStatus"));
        CompletableFuture<AccountEvidence> future = collector(async).build().collectAsync(Scene.OWN);
        while (aws.simulator().calls().size() < 3) {
            Thread.onSpinWait();
        }

        assertThat(future.cancel(true)).isTrue();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(future::get);
        assertThat(aws.simulator().calls()).hasSize(3);
    }

    @Test
    void anInterruptedThreadStaysInterruptedAndItsCallsAreCancelled() throws Exception {
        aws.simulator().inject(Fault.delayed(HANGING).on("DescribeTrails"));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread thread = new Thread(() -> {
            try {
                collector(true).build().collect(Scene.OWN);
            } catch (CancellationException e) {
                thrown.set(e);
                interrupted.set(Thread.currentThread().isInterrupted());
            }
        });
        thread.start();
        while (aws.simulator().calls().isEmpty()) {
            Thread.onSpinWait();
        }

        thread.interrupt();
        thread.join();

        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
        assertThat(interrupted).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aClientFactoryThatThrowsIsAnException(boolean async) {
        TrailCollector collector = collectorOf(
                async
                        ? TrailClients.async(region -> {
                            throw new IllegalArgumentException("no client for " + region);
                        })
                        : TrailClients.sync(region -> {
                            throw new IllegalArgumentException("no client for " + region);
                        }));

        assertThatThrownBy(() -> collector.collect(Scene.OWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no client for us-east-1");
        assertThat(collector.collectAsync(Scene.OWN))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .withMessage("no client for us-east-1");
    }

    @Test
    void aClientFactoryThatThrowsForALaterRegionIsAnException() {
        aws.simulator()
                .seed(Scene.of(Scene.OWN, "us-east-1", "eu-west-1")
                        .compliant("other", "eu-west-1")
                        .evidence());
        TrailCollector collector = collectorOf(TrailClients.sync(region -> {
            if (region.equals("us-east-1")) {
                return aws.cloudTrail(Scene.OWN, region);
            }
            throw new IllegalArgumentException("no client for " + region);
        }));

        assertThatThrownBy(() -> collector.collect(Scene.OWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no client for eu-west-1");
        assertThat(aws.isQuiet()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @SuppressWarnings("NullAway") // the mistake under test
    void aClientFactoryThatReturnsNullIsAnException(boolean async) {
        TrailCollector collector =
                collectorOf(async ? TrailClients.async(region -> null) : TrailClients.sync(region -> null));

        assertThatThrownBy(() -> collector.collect(Scene.OWN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the client factory returned null for the region `us-east-1`");
    }

    @Test
    void whatAServiceAnswersAsARegionIsNoMistakeOfTheCaller() {
        TrailClients clients = TrailClients.sync(region -> {
            throw new AssertionError("asked for a client in " + region);
        });

        assertThat(clients.call("-", client -> "answer", client -> new CompletableFuture<String>(), Runnable::run))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(SdkClientException.class)
                .withMessageContaining("`-` is not the name of a region");
    }

    private static TrailCollector collectorOf(TrailClients clients) {
        return TrailCollector.builder()
                .cloudTrail(clients)
                .startingRegion("us-east-1")
                .build();
    }

    @Test
    void anErrorEndsTheCollectionAndIsHandedOn() {
        TrailClients clients = TrailClients.sync(region -> {
            throw new NoClassDefFoundError("an HTTP client");
        });

        assertThatThrownBy(() -> TrailCollector.builder()
                        .cloudTrail(clients)
                        .startingRegion("us-east-1")
                        .build()
                        .collect(Scene.OWN))
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessage("an HTTP client");
    }

    @Test
    void aStackThatAnAnswerOverflowedIsAnAnswerThatCannotBeRead() {
        TrailClients clients = TrailClients.sync(region -> new CloudTrailClient() {
            @Override
            public DescribeTrailsResponse describeTrails(DescribeTrailsRequest request) {
                throw new StackOverflowError();
            }

            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        });

        AccountEvidence evidence = TrailCollector.builder()
                .cloudTrail(clients)
                .startingRegion("us-east-1")
                .build()
                .collect(Scene.OWN);

        assertThat(Cis31.assess(evidence).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void anExecutorThatRefusesIsMissingEvidence() {
        AccountEvidence evidence = collector(false)
                .executor(task -> {
                    throw new RejectedExecutionException("full");
                })
                .build()
                .collect(Scene.OWN);

        assertThat(missingListing(evidence, "us-east-1").errorCode()).contains("NoReadableAnswer");
    }

    @Test
    void callsThatBlockAreMadeOnTheCallersExecutorWhichStaysOpen() {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        ExecutorService executor = Executors.newFixedThreadPool(2, task -> new Thread(task, "the caller's"));
        try {
            TrailClients clients = TrailClients.sync(region -> {
                threads.add(Thread.currentThread().getName());
                return aws.cloudTrail(Scene.OWN, region);
            });
            AccountEvidence evidence = TrailCollector.builder()
                    .cloudTrail(clients)
                    .startingRegion("us-east-1")
                    .executor(executor)
                    .build()
                    .collect(Scene.OWN);

            assertThat(Cis31.assess(evidence).verdict()).isEqualTo(Verdict.PASS);
            assertThat(threads).containsExactly("the caller's");
            assertThat(executor.isShutdown()).isFalse();
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void oneThreadSuffices() {
        AccountEvidence evidence = collector(false)
                .everything()
                .executor(Runnable::run)
                .concurrency(1)
                .build()
                .collect(Scene.OWN);

        assertThat(Cis31.assess(evidence).verdict()).isEqualTo(Verdict.PASS);
        assertThat(aws.simulator().maximumConcurrency()).isEqualTo(1);
    }

    @Test
    void noMoreCallsAreOpenThanAllowed() {
        aws.simulator()
                .seed(Scene.withRegions(30).compliant("best", "us-east-1").evidence());
        aws.simulator().latency(Duration.ofMillis(10));

        collector(false).everything().concurrency(3).build().collect(Scene.OWN);

        assertThat(aws.simulator().maximumConcurrency()).isEqualTo(3);
    }

    @Test
    void threadsOfACollectionEndWithIt() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        TrailClients clients = TrailClients.sync(region -> {
            threads.add(Thread.currentThread());
            return aws.cloudTrail(Scene.OWN, region);
        });

        TrailCollector.builder()
                .cloudTrail(clients)
                .startingRegion("us-east-1")
                .build()
                .collect(Scene.OWN);

        assertThat(threads).isNotEmpty();
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(20));
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void whatRunsAfterACancelledCallIsNotInterrupted() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            CountDownLatch begun = new CountDownLatch(1);
            CompletableFuture<Boolean> call = Calls.blocking(executor, () -> {
                begun.countDown();
                return new CountDownLatch(1).getCount() == 0 || sleptUndisturbed();
            });
            begun.await();
            call.cancel(true);

            assertThat(executor.submit(Thread::interrupted).get()).isFalse();
        } finally {
            executor.shutdown();
        }
    }

    private static boolean sleptUndisturbed() {
        try {
            return !new CountDownLatch(1).await(20, TimeUnit.SECONDS);
        } catch (InterruptedException expected) {
            return false;
        }
    }

    @Test
    void aStartingRegionThatIsNotEnabledIsNoFailure() {
        aws.simulator()
                .seed(Scene.of(Scene.OWN, "us-east-1", "eu-west-1")
                        .compliant("best", "us-east-1")
                        .evidence());

        AccountEvidence evidence = TrailCollector.builder()
                .cloudTrail(aws.trails(false, Scene.OWN))
                .startingRegion("ap-east-1")
                .build()
                .collect(Scene.OWN);

        assertThat(evidence.listings()).containsOnlyKeys("us-east-1");
        assertThat(Cis31.assess(evidence).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void credentialsThatNoRegionKnowsAreAFailure() {
        aws.simulator().inject(Fault.error(403, "UnrecognizedClientException", "the security token is invalid"));

        AccountEvidence evidence = collector(false).build().collect(Scene.OWN);

        assertThat(Cis31.assess(evidence).result(Criterion.CIS).missing())
                .isNotEmpty()
                .allSatisfy(missing -> assertThat(missing.errorCode()).contains("UnrecognizedClientException"));
    }

    @Test
    void credentialsThatAnEnabledRegionDoesNotKnowAreAFailure() {
        aws.simulator()
                .inject(Fault.error(403, "UnrecognizedClientException", "the token of the global endpoint")
                        .inRegion("eu-west-1"));

        AccountEvidence evidence = collector(false).everything().build().collect(Scene.OWN);

        assertThat(missingListing(evidence, "eu-west-1").errorCode()).contains("UnrecognizedClientException");
        assertThat(evidence.listings().get("us-west-2")).isInstanceOf(Evidence.Known.class);
    }

    @Test
    void credentialsThatARegionDoesNotKnowThatNobodyCanDisableAreAFailureThoughNoListNamesIt() {
        aws.simulator()
                .inject(Fault.error(403, "UnrecognizedClientException", "the token of the global endpoint")
                        .inRegion("eu-west-1"));

        AccountEvidence evidence = collector(false)
                .enabledRegions(RegionSource.of(List.of("us-east-1")))
                .everything()
                .build()
                .collect(Scene.OWN);

        assertThat(missingListing(evidence, "eu-west-1").errorCode()).contains("UnrecognizedClientException");
    }

    @Test
    void oneRegionThatIsDownLeavesTheOthers() {
        aws.simulator().inject(Fault.connectionReset().inRegion("eu-west-1"));

        AccountEvidence evidence = collector(false).everything().build().collect(Scene.OWN);

        assertThat(evidence.listings().entrySet().stream()
                        .filter(listing -> listing.getValue() instanceof Evidence.Missing)
                        .map(listing -> listing.getKey())
                        .collect(Collectors.toSet()))
                .containsExactly("eu-west-1");
        assertThat(Cis31.assess(evidence).verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void selectorsThatCameGarbledOrBrokenOffAreAFailedCall(boolean async) {
        for (Fault fault : List.of(Fault.garbageBody(), Fault.truncatedBody())) {
            aws.simulator().clearFaults();
            aws.simulator().inject(fault.on("GetEventSelectors"));

            AccountEvidence evidence = collector(async).everything().build().collect(Scene.OWN);

            assertThat(evidence.selectors(BEST).missing().orElseThrow().errorCode())
                    .contains("NoReadableAnswer");
        }
    }

    @Test
    void deniedRegionsLeaveThemUnknown() {
        aws.simulator().inject(Fault.accessDenied().on("ListRegions"));

        AccountEvidence evidence = collector(false).everything().build().collect(Scene.OWN);

        assertThat(evidence.enabledRegions().missing().orElseThrow().errorCode())
                .contains("AccessDeniedException");
    }

    @Test
    void regionsArePagedThrough() {
        aws.simulator().pageSize(1);

        AccountEvidence evidence = collector(false).everything().build().collect(Scene.OWN);

        SortedSet<String> every = EnabledRegions.alwaysEnabledIn("aws");
        assertThat(evidence.enabledRegions().value().orElseThrow().names()).isEqualTo(every);
        assertThat(evidence.listings().keySet()).isEqualTo(every);
    }

    private static MissingEvidence missingListing(AccountEvidence evidence, String region) {
        return Optional.ofNullable(evidence.listings().get(region))
                .flatMap(Evidence::missing)
                .orElseThrow();
    }

    @Test
    void whatCannotBeRightIsRefused() {
        TrailCollector.Builder builder = TrailCollector.builder();
        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.startingRegion("us-east-1.example.com/"))
                .hasMessage("expected the name of a region, as `us-east-1`, found `us-east-1.example.com/`");
        assertThatThrownBy(() -> builder.deadline(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.timeout(Duration.ofSeconds(-1)))
                .hasMessage("expected a positive timeout, found `PT-1S`");
        assertThatThrownBy(() -> builder.concurrency(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> collector(false).build().collect("me"))
                .hasMessage("expected an account id of 12 digits, found `me`");
    }

    @Test
    void theEnabledRegionsMayBeGivenByTheCaller() {
        aws.simulator().seed(Scene.of(Scene.OWN, "us-east-1", "eu-west-1").evidence());

        AccountEvidence evidence = collector(false)
                .enabledRegions(RegionSource.of(List.of("us-east-1", "eu-west-1")))
                .everything()
                .build()
                .collect(Scene.OWN);

        assertThat(evidence.enabledRegions())
                .isEqualTo(Evidence.known(EnabledRegions.of(List.of("us-east-1", "eu-west-1"))));
        assertThat(evidence.listings().keySet()).isEqualTo(EnabledRegions.alwaysEnabledIn("aws"));
        assertThat(aws.callsSince()).doesNotContain("ListRegions in us-east-1");
    }

    @Test
    void aRegionIsRefusedByItsForm() {
        String message = "expected the name of a region, as `us-east-1`, found `US East`";

        assertThatThrownBy(() -> TrailCollector.builder().startingRegion("US East"))
                .hasMessage(message);
        assertThatThrownBy(() -> TrailCollector.builder().otherRegions(List.of("us-east-1", "US East")))
                .hasMessage(message);
        assertThatThrownBy(() -> RegionSource.of(List.of("US East"))).hasMessage(message);
        assertThatThrownBy(() -> RegionSource.of(List.of()))
                .hasMessage("expected at least one enabled region, found none");
    }

    @Test
    @SuppressWarnings("NullAway") // the mistake under test
    void aNullArgumentIsNamed() {
        assertThatThrownBy(() -> collector(false).build().collect(null)).hasMessage("accountId");
        assertThatThrownBy(() -> TrailCollector.builder().startingRegion(null)).hasMessage("region");
        assertThatThrownBy(() -> TrailCollector.builder().otherRegions(null)).hasMessage("regions");
        assertThatThrownBy(() -> TrailCollector.builder().deadline(null)).hasMessage("deadline");
        assertThatThrownBy(() -> RegionSource.of(null)).hasMessage("regions");
        assertThatThrownBy(() -> TrailClients.async(null)).hasMessage("byRegion");
    }
}
