package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.recorded.json.Quoted;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.stream.Stream;

/** An answer of GetEventSelectors. */
public final class SelectorsCodec extends TrailAnswers<EventSelectors> {

    private static final Members<EventSelectors, Draft> MEMBERS = new Members<EventSelectors, Draft>(
                    "an answer of GetEventSelectors as an object")
            .member("TrailARN", Draft::checkTrailArn, (selectors, out) -> {})
            .list(
                    "EventSelectors",
                    EventSelectors::eventSelectors,
                    (draft, list) -> draft.builder.addAllEventSelectors(list),
                    "a list of selectors",
                    BasicSelectorCodec::read,
                    BasicSelectorCodec::write)
            .list(
                    "AdvancedEventSelectors",
                    EventSelectors::advancedEventSelectors,
                    (draft, list) -> draft.builder.addAllAdvancedEventSelectors(list),
                    "a list of selectors",
                    AdvancedSelectorCodec::read,
                    AdvancedSelectorCodec::write);

    private record Draft(TrailArn arn, EventSelectors.Builder builder) {

        /** The selectors of one trail must not pass for those of another. */
        static void checkTrailArn(JsonCursor json, Draft draft) throws IOException {
            if (!TrailArnCodec.read(json).equals(draft.arn)) {
                throw json.expected("the ARN under which the answer stands");
            }
        }
    }

    static final SelectorsCodec INSTANCE = new SelectorsCodec();

    private SelectorsCodec() {}

    static Stream<String> names() {
        return MEMBERS.names();
    }

    @Override
    void count(EventSelectors answer, AccountLimits limits) {
        limits.add(answer);
    }

    @Override
    Evidence<EventSelectors> read(JsonCursor json, TrailArn arn) throws IOException {
        Draft draft = new Draft(arn, EventSelectors.builder());
        Absence absence = new Absence();
        long found = MEMBERS.read(json, draft, absence);
        return absence.isStated()
                ? Evidence.missing(absence.reason(json, found, notAsked(arn)))
                : absence.known(draft.builder.build());
    }

    /**
     * Reads the bare answer of the service. It does not say in the terms of recorded evidence that there is no answer, or
     * that it is another account's.
     */
    public static EventSelectors readAnswer(JsonCursor json, TrailArn arn) throws IOException {
        Draft draft = new Draft(arn, EventSelectors.builder());
        MEMBERS.read(json, draft, (name, value, ignored) -> {
            if (Absence.isReason(name)) {
                throw value.refuse("expected an answer of GetEventSelectors, found " + Quoted.of(name));
            }
            value.skip();
        });
        return draft.builder.build();
    }

    @Override
    void write(TrailArn arn, Evidence<EventSelectors> selectors, JsonGenerator out) throws IOException {
        Absence.write(selectors, notAsked(arn), out, (answer, object) -> {
            object.writeStringField("TrailARN", arn.toString());
            MEMBERS.write(answer, object);
        });
    }

    private static MissingEvidence notAsked(TrailArn arn) {
        return MissingEvidence.of(Operation.GET_EVENT_SELECTORS, arn, new NotAsked());
    }
}
