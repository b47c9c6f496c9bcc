package io.github.trailproof.remediation;

import static io.github.trailproof.remediation.Chosen.advanced;
import static io.github.trailproof.remediation.Chosen.basic;
import static io.github.trailproof.remediation.Chosen.data;
import static io.github.trailproof.remediation.Chosen.equal;
import static io.github.trailproof.remediation.Chosen.management;
import static io.github.trailproof.remediation.Chosen.not;
import static io.github.trailproof.remediation.Chosen.selector;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A trail as four choices, and the calls that change them.
 *
 * @param own whether the account owns it
 * @param shape where it records
 * @param status whether it logs
 * @param letter what it selects, before any call
 * @param widened whether a selector of everything was added to that
 */
record SmallTrail(boolean own, Shape shape, Status status, Letter letter, boolean widened) {

    private static final Set<Letter> FOREIGN = EnumSet.of(Letter.ALL, Letter.READS, Letter.WRITES, Letter.DENIED);

    enum Shape {
        EVERYWHERE,
        HERE,
        THERE
    }

    enum Status {
        ON,
        OFF,
        DENIED
    }

    /** What a trail selects. */
    enum Letter {
        ALL,
        READS,
        WRITES,
        NOT_KMS,
        DATA,
        READS_AND_MORE,
        WRITES_AND_MORE,
        DENIED;

        private static final Set<Letter> NOT_CARRIED = EnumSet.of(READS_AND_MORE, WRITES_AND_MORE, DENIED);

        /** Whether all of it can be sent again. */
        boolean isCarried() {
            return !NOT_CARRIED.contains(this);
        }

        Optional<EventSelectors> answer() {
            return switch (this) {
                case ALL -> Optional.of(basic(management(ReadWriteType.ALL)));
                case READS -> Optional.of(basic(management(ReadWriteType.READ_ONLY)));
                case WRITES ->
                    Optional.of(advanced(selector(equal("eventCategory", "Management"), equal("readOnly", "false"))));
                case NOT_KMS ->
                    Optional.of(
                            advanced(selector(equal("eventCategory", "Management"), not("eventSource", Chosen.KMS))));
                case DATA -> Optional.of(basic(data(ReadWriteType.READ_ONLY, false, "arn:aws:s3")));
                case READS_AND_MORE -> Optional.of(basic(management(ReadWriteType.READ_ONLY), unreadable()));
                case WRITES_AND_MORE -> Optional.of(basic(management(ReadWriteType.WRITE_ONLY), unreadable()));
                case DENIED -> Optional.empty();
            };
        }

        private static EventSelector unreadable() {
            return EventSelector.builder()
                    .putUnrecognizedMembers("Weather", "\"rain\"")
                    .build();
        }
    }

    /** The calls on a trail, by its owner. */
    enum Call {
        UPDATE,
        PUT,
        START
    }

    static List<SmallTrail> all() {
        List<SmallTrail> all = new ArrayList<>();
        for (Status status : Status.values()) {
            for (Letter letter : Letter.values()) {
                for (Shape shape : Shape.values()) {
                    all.add(new SmallTrail(true, shape, status, letter, false));
                }
                if (FOREIGN.contains(letter)) {
                    all.add(new SmallTrail(false, Shape.EVERYWHERE, status, letter, false));
                }
            }
        }
        return all;
    }

    /** The trail after a call, if it can be made. */
    Optional<SmallTrail> after(Call call) {
        if (call == Call.PUT && !letter.isCarried()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (call) {
                    case UPDATE -> new SmallTrail(own, Shape.EVERYWHERE, status, letter, widened);
                    case PUT -> new SmallTrail(own, shape, status, letter, true);
                    case START -> new SmallTrail(own, shape, Status.ON, letter, widened);
                });
    }

    void addTo(Account account, int index) {
        String home = shape == Shape.THERE ? Account.THERE : Account.HERE;
        TrailArn arn = Account.arn(own ? Account.OWN : Account.MANAGEMENT, home, "trail-" + index);
        if (shape == Shape.EVERYWHERE) {
            account.everywhere(arn);
        } else {
            account.atHome(arn);
        }
        if (status == Status.DENIED) {
            account.statusDenied(arn);
        } else {
            account.logs(arn, status == Status.ON);
        }
        selectors().ifPresentOrElse(known -> account.selects(arn, known), () -> account.selectorsDenied(arn));
    }

    private Optional<EventSelectors> selectors() {
        if (!widened) {
            return letter.answer();
        }
        return letter.answer().map(old -> {
            List<AdvancedEventSelector> advanced = new ArrayList<>(old.advancedEventSelectors());
            List<EventSelector> basic = new ArrayList<>(old.eventSelectors());
            if (advanced.isEmpty()) {
                basic.add(management(ReadWriteType.ALL));
            } else {
                advanced.add(selector(equal("eventCategory", "Management")));
            }
            return EventSelectors.builder()
                    .addAllEventSelectors(basic)
                    .addAllAdvancedEventSelectors(advanced)
                    .build();
        });
    }
}
