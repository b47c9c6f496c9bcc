package io.github.trailproof.simulator.fault;

import java.time.Duration;

/** What a fault does to a call, for the simulator; tests make a {@link Fault}. */
public sealed interface Effect {

    record AccessDenied() implements Effect {}

    record Throttled() implements Effect {}

    record Answered(int status, String code, String message) implements Effect {}

    record Delayed(Duration delay) implements Effect {}

    record ConnectionReset() implements Effect {}

    record AnswerLost() implements Effect {}

    record TruncatedBody() implements Effect {}

    record GarbageBody() implements Effect {}

    record SlowDrip(Duration pause) implements Effect {}
}
