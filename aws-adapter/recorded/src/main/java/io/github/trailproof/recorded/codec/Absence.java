package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.AnswersDiffer;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.FailedWithoutCode;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.MissingEvidence.NotInHistory;
import io.github.trailproof.evidence.MissingEvidence.Planned;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.recorded.json.Quoted;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the place of an answer that is missing: {@code {"error":{"code":"…","message":"…"}}}, of which both are
 * optional; the same as boto3 has it, {@code {"Error":{"Code":"…","Message":"…"}}}; {@code {"notAsked":true}};
 * {@code {"unsettled":"…"}}; {@code {"differing":[{"source":"…","line":1},…]}}, two places whose answers differ; or
 * {@code {"planned":{"why":"KNOWN_AFTER_APPLY","address":"…"}}}, what a plan leaves open. Beside it, {@code "about"} names the call where it is not the
 * one that the place stands for. An answer that was taken from the evidence of another
 * account says so by {@code "providedBy":"<account>"}. That is written for people and never believed: whoever writes a file
 * could name any account, so the answer read is that of the account it stands in.
 */
final class Absence implements Members.Unknown<Object> {

    private static final Members<Failure, Failure> ERROR = new Members<Failure, Failure>("an error as an object")
            .text("code", failure -> failure.code, (failure, code) -> failure.code = Optional.of(code))
            .text("message", failure -> failure.message, (failure, message) -> failure.message = Optional.of(message));

    /** The response that an exception of boto3 carries. It is only read. */
    private static final Members<Failure, Failure> BOTO3_ERROR = new Members<Failure, Failure>("an error as an object")
            .text("Code", failure -> Optional.empty(), (failure, code) -> failure.code = Optional.of(code))
            .text("Message", failure -> Optional.empty(), (failure, message) -> failure.message = Optional.of(message));

    /** A cause alone has no members but the reasons. */
    private static final Members<Absence, Absence> CAUSE = new Members<>("why it is open as an object");

    private static final Set<String> REASONS =
            Set.of("error", "Error", "notAsked", "unsettled", "differing", "planned");
    private static final String PROVIDED_BY = "providedBy";

    /** A call that failed; without a code, in a way that nobody knows. */
    private static final class Failure {
        private Optional<String> code = Optional.empty();
        private Optional<String> message = Optional.empty();

        static Failure read(Members<Failure, Failure> form, JsonCursor json) throws IOException {
            Failure failure = new Failure();
            form.read(json, failure);
            return failure;
        }

        Cause cause() {
            return code.<Cause>map(text -> new Failed(text, message)).orElseGet(() -> new FailedWithoutCode(message));
        }

        static Optional<Failure> of(Cause cause) {
            Failure failure = new Failure();
            if (cause instanceof Failed failed) {
                failure.code = Optional.of(failed.errorCode());
                failure.message = failed.message();
                return Optional.of(failure);
            }
            if (cause instanceof FailedWithoutCode failed) {
                failure.message = failed.message();
                return Optional.of(failure);
            }
            return Optional.empty();
        }
    }

    private @Nullable Cause cause;
    private @Nullable MissingEvidence about;
    private Optional<String> providedBy = Optional.empty();

    /** Whether a member of this name says why there is no answer. */
    static boolean isReason(String name) {
        return REASONS.contains(name);
    }

    /** The names of the members that an absence may have. */
    static Stream<String> names() {
        return Stream.of(
                        REASONS.stream(),
                        Stream.of(PROVIDED_BY),
                        ERROR.names(),
                        BOTO3_ERROR.names(),
                        PlaceCodec.names(),
                        PlanCodec.names())
                .flatMap(names -> names);
    }

    /** Takes a member that the answer does not have; others are ignored. */
    @Override
    public void read(String name, JsonCursor json, Object answer) throws IOException {
        switch (name) {
            case "error", "Error", "notAsked", "notInHistory", "unsettled", "differing", "planned" -> cause(name, json);
            case "about" -> {
                if (about != null) {
                    throw json.refuse("expected each member once, found `about` again");
                }
                about = json.isNull() ? null : AboutCodec.read(json);
            }
            case PROVIDED_BY -> providedBy(json);
            default -> json.skip();
        }
    }

    private void providedBy(JsonCursor json) throws IOException {
        if (providedBy.isPresent()) {
            throw json.refuse("expected each member once, found `providedBy` again");
        }
        if (!json.isNull()) {
            providedBy = Optional.of(AccountId.read(json));
        }
    }

    private void cause(String name, JsonCursor json) throws IOException {
        if (json.isNull()) {
            return;
        }
        if (cause != null) {
            throw json.refuse(
                    "expected one reason for the missing answer, found " + Quoted.of(name) + " besides another");
        }
        cause = switch (name) {
            case "error" -> Failure.read(ERROR, json).cause();
            case "Error" -> Failure.read(BOTO3_ERROR, json).cause();
            case "notAsked" -> flag(json, new NotAsked());
            case "notInHistory" -> flag(json, new NotInHistory());
            case "differing" -> PlaceCodec.read(json);
            case "planned" -> PlanCodec.readCause(json);
            default -> new Unsettled(json.text());
        };
    }

    private static Cause flag(JsonCursor json, Cause stated) throws IOException {
        if (!json.flag()) {
            throw json.expected("true, or no such member");
        }
        return stated;
    }

    /** The cause alone, where it is clear what it is about. */
    static Cause readCause(JsonCursor json) throws IOException {
        Absence absence = new Absence();
        CAUSE.read(json, absence, absence);
        Cause cause = absence.cause;
        if (cause == null) {
            throw json.refuse("expected why it is open, found nothing");
        }
        return cause;
    }

    /** Writes a cause alone. */
    static void writeCause(Cause cause, JsonGenerator out) throws IOException {
        MissingEvidence reason = MissingEvidence.of(Operation.PLAN, cause);
        out.writeStartObject();
        write(reason, reason, out);
        out.writeEndObject();
    }

    /** Whether a reason was found. */
    boolean isStated() {
        return cause != null;
    }

    /** An answer of the account it stands in, whichever other account is named beside it. */
    <T> Evidence<T> known(T answer) {
        return Evidence.known(answer);
    }

    /** The reason, for the call that the place stands for; the answer must have no members besides. */
    MissingEvidence reason(JsonCursor json, long members, MissingEvidence place) throws IOException {
        if (members != 0 || providedBy.isPresent()) {
            throw json.refuse("expected an answer or the reason why there is none, found both");
        }
        MissingEvidence call = about != null ? about : place;
        Cause stated = cause != null ? cause : place.cause();
        return new MissingEvidence(call.operation(), call.region(), call.trailArn(), stated);
    }

    /** Writes an answer, or what stands in its place. */
    static <T> void write(Evidence<T> evidence, MissingEvidence place, JsonGenerator out, Members.Writer<T> answer)
            throws IOException {
        out.writeStartObject();
        if (evidence instanceof Evidence.Missing<T> missing) {
            write(missing.reason(), place, out);
        } else if (evidence instanceof Evidence.Known<T> known) {
            answer.write(known.answer(), out);
            writeProvidedBy(known, out);
        }
        out.writeEndObject();
    }

    private static void writeProvidedBy(Evidence.Known<?> known, JsonGenerator out) throws IOException {
        if (known.providedBy().isPresent()) {
            out.writeStringField(
                    PROVIDED_BY, AccountId.checked(known.providedBy().get()));
        }
    }

    private static void write(MissingEvidence reason, MissingEvidence place, JsonGenerator out) throws IOException {
        Optional<Failure> failure = Failure.of(reason.cause());
        if (failure.isPresent()) {
            out.writeObjectFieldStart("error");
            ERROR.write(failure.get(), out);
            out.writeEndObject();
        } else if (reason.cause() instanceof Unsettled unsettled) {
            out.writeStringField("unsettled", unsettled.detail());
        } else if (reason.cause() instanceof AnswersDiffer differ) {
            out.writeFieldName("differing");
            PlaceCodec.write(differ, out);
        } else if (reason.cause() instanceof Planned planned) {
            out.writeFieldName("planned");
            PlanCodec.writeCause(planned, out);
        } else if (reason.cause() instanceof NotInHistory) {
            out.writeBooleanField("notInHistory", true);
        } else {
            out.writeBooleanField("notAsked", true);
        }
        MissingEvidence call =
                new MissingEvidence(reason.operation(), reason.region(), reason.trailArn(), place.cause());
        if (!call.equals(place)) {
            AboutCodec.write(reason, out);
        }
    }
}
