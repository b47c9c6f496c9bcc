package io.github.trailproof.simulator.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** The events of all accounts and regions. Who asks sees ninety days of them. */
public final class EventHistory {

    private static final Duration KEPT = Duration.ofDays(90);

    /** Whether a call about two accounts is recorded in the caller's, and whether in the other one. */
    public record Accounts(boolean caller, boolean other) {}

    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<LongFunction<RecordedEvent>> announced = new ArrayList<>();
    private final Map<String, Accounts> accounts = new HashMap<>();
    private Duration delay = Duration.ZERO;
    private long numbers;

    EventHistory() {}

    void forget(String accountId) {
        events.removeIf(event -> event.accountId().equals(accountId));
    }

    /** Adds an event, which is made for the number that it gets. */
    public void add(LongFunction<RecordedEvent> event) {
        numbers++;
        events.add(event.apply(numbers));
    }

    /** Has an event added once the event of the call that is being carried out is added. */
    public void announce(LongFunction<RecordedEvent> event) {
        announced.add(event);
    }

    /** Adds what was announced. */
    public void addAnnounced() {
        announced.forEach(this::add);
        announced.clear();
    }

    /** The id of the event with a number. */
    public static String id(long number) {
        return new UUID(0x5e7e_0000_0000_4000L, 0x8000_0000_0000_0000L | number).toString();
    }

    /** What an account sees in a region at a time. */
    public Stream<RecordedEvent> seen(String accountId, String region, Instant now) {
        return events.stream()
                .filter(event ->
                        event.accountId().equals(accountId) && event.region().equals(region))
                .filter(event ->
                        !event.time().plus(delay).isAfter(now) && !event.time().isBefore(now.minus(KEPT)));
    }

    /** The time after which an event is seen. */
    public void delay(Duration other) {
        delay = other;
    }

    /** Where calls of an operation are recorded that are about two accounts; by default in the caller's alone. */
    public Accounts accounts(String operation) {
        return accounts.getOrDefault(operation, new Accounts(true, false));
    }

    public void accounts(String operation, Accounts where) {
        accounts.put(operation, where);
    }
}
