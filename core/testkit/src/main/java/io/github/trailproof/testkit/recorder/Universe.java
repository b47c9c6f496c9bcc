package io.github.trailproof.testkit.recorder;

import io.github.trailproof.events.EventField;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The events that can tell an account's selectors apart: in every kind of scope, reads and writes, and in each field every
 * kind of text that a condition on it distinguishes. If an account records all of these, it records everything. Of regions
 * that are alike, listed alike and home of the same trails, two stand for all.
 *
 * <p>Where they are too many, a part of them stands for all: each text at least once, and the rest as a fixed sequence
 * of numbers picks them. The same account always gives the same events.
 */
public final class Universe {

    /** How many events there are at most, unless a caller says otherwise. */
    public static final int LIMIT = 20_000;

    private final List<Scope> scopes;
    private final List<List<String>> texts;

    private Universe(AccountEvidence evidence) {
        this.scopes = new ReferenceRecorder(evidence).representativeScopes();
        var answers = evidence.observedTrails().stream()
                .map(ObservedTrail::trailArn)
                .flatMap(arn -> evidence.selectors(arn).value().stream())
                .toList();
        this.texts = Stream.of(EventField.values())
                .map(field -> FieldTexts.of(field, answers))
                .toList();
    }

    /** Obtains the events for an account, {@link #LIMIT} of them at most. */
    public static List<ManagementEvent> of(AccountEvidence evidence) {
        return of(evidence, LIMIT);
    }

    /** Obtains the events for an account, about so many of them at most. */
    public static List<ManagementEvent> of(AccountEvidence evidence, int limit) {
        Universe universe = new Universe(evidence);
        return universe.size() <= limit ? universe.all() : universe.some(limit);
    }

    /** Whether so many events are all of them, so that what none of them shows is not so. */
    public static boolean isWhole(AccountEvidence evidence, int limit) {
        return new Universe(evidence).size() <= limit;
    }

    private double size() {
        double size = 2.0 * scopes.size();
        for (List<String> ofField : texts) {
            size *= ofField.size();
        }
        return size;
    }

    private List<ManagementEvent> all() {
        List<List<String>> rows = List.of(List.of());
        for (List<String> ofField : texts) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> row : rows) {
                for (String text : ofField) {
                    longer.add(Stream.concat(row.stream(), Stream.of(text)).toList());
                }
            }
            rows = longer;
        }
        return everywhere(rows);
    }

    private List<ManagementEvent> some(int limit) {
        Random sequence = new Random(31);
        int widest = texts.stream().mapToInt(List::size).max().orElse(1);
        int wanted = Math.max(widest, limit / (2 * scopes.size()));
        List<List<String>> rows = new ArrayList<>();
        for (int index = 0; index < wanted; index++) {
            int turn = index;
            rows.add(texts.stream()
                    .map(ofField ->
                            turn < ofField.size() ? ofField.get(turn) : ofField.get(sequence.nextInt(ofField.size())))
                    .toList());
        }
        return everywhere(rows);
    }

    private List<ManagementEvent> everywhere(List<List<String>> rows) {
        List<ManagementEvent> events = new ArrayList<>();
        for (Scope scope : scopes) {
            for (ReadWrite readWrite : ReadWrite.values()) {
                for (List<String> row : rows) {
                    events.add(new ManagementEvent(
                            scope, readWrite, row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)));
                }
            }
        }
        return events;
    }
}
