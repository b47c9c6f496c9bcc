package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.control.Warning;
import io.github.trailproof.coverage.RedundantTrail;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.PlannedTrail;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.assessment.RecordedAssessment.FailedDelivery;
import io.github.trailproof.recorded.assessment.RecordedAssessment.MissingAnswer;
import io.github.trailproof.recorded.assessment.RecordedAssessment.TrailPart;
import io.github.trailproof.recorded.codec.AccountId;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The object of one line: an assessment, or the error that replaces one. */
final class LineCodec {

    private static final EnumCodec.Table<Criterion, Verdict> VERDICTS =
            new EnumCodec.Table<>("an object of verdicts by criterion", Criterion.class, Verdict.class);

    private static final String TRAILS = "a list of trails";
    private static final String GAPS = "a list of gaps";
    private static final String MISSING = "a list of missing answers";
    private static final String DELIVERIES = "a list of delivery warnings";
    private static final String WARNINGS = "a list of warnings";
    private static final String REDUNDANT = "a list of redundant trails";

    private static final Members<RecordedAssessment, Draft> MEMBERS = new Members<RecordedAssessment, Draft>(
                    "an assessment as an object")
            .value(
                    "accountId",
                    assessment ->
                            Optional.of(assessment.accountId()).filter(id -> !id.equals(PlannedTrail.UNKNOWN_ACCOUNT)),
                    (draft, accountId) -> draft.accountId = accountId,
                    AccountId::read,
                    (accountId, out) -> out.writeString(accountId))
            .member(
                    "verdicts",
                    (json, draft) -> draft.verdicts = VERDICTS.read(json),
                    (assessment, out) -> VERDICTS.write("verdicts", assessment.verdicts(), out))
            .requiredList(
                    "trails",
                    RecordedAssessment::trails,
                    (draft, trails) -> draft.trails = trails,
                    TRAILS,
                    TrailPartCodec::read,
                    TrailPartCodec::write)
            .requiredList(
                    "gaps",
                    RecordedAssessment::gaps,
                    (draft, gaps) -> draft.gaps = gaps,
                    GAPS,
                    GapCodec::read,
                    GapCodec::write)
            .requiredList(
                    "missing",
                    RecordedAssessment::missing,
                    (draft, missing) -> draft.missing = missing,
                    MISSING,
                    MissingAnswerCodec::read,
                    MissingAnswerCodec::write)
            .requiredList(
                    "deliveryWarnings",
                    RecordedAssessment::deliveryWarnings,
                    (draft, warnings) -> draft.deliveryWarnings = warnings,
                    DELIVERIES,
                    DeliveryCodec::read,
                    DeliveryCodec::write)
            .requiredList(
                    "warnings",
                    RecordedAssessment::warnings,
                    (draft, warnings) -> draft.warnings = warnings,
                    WARNINGS,
                    WarningCodec::read,
                    WarningCodec::write)
            .requiredList(
                    "redundant",
                    RecordedAssessment::redundant,
                    (draft, redundant) -> draft.redundant = redundant,
                    REDUNDANT,
                    RedundantCodec::read,
                    RedundantCodec::write)
            .member("error", (json, draft) -> draft.error = ErrorCodec.read(json), (assessment, out) -> {});

    /** What a line holds, before its number is known. */
    interface Content {
        AssessmentLine at(long line);
    }

    private static final class Draft {
        private String accountId = PlannedTrail.UNKNOWN_ACCOUNT;
        private Map<Criterion, Verdict> verdicts = Map.of();
        private List<TrailPart> trails = List.of();
        private List<RecordedGap> gaps = List.of();
        private List<MissingAnswer> missing = List.of();
        private List<FailedDelivery> deliveryWarnings = List.of();
        private List<Warning> warnings = List.of();
        private List<RedundantTrail> redundant = List.of();
        private RecordedAccount.@Nullable Unreadable error;
    }

    private LineCodec() {}

    static Content read(JsonCursor json) throws IOException {
        Draft draft = new Draft();
        long found = MEMBERS.read(json, draft);
        RecordedAccount.Unreadable error = draft.error;
        if (error != null) {
            if (MEMBERS.found(found, "accountId")) {
                throw json.refuse("expected an assessment or an error, found both");
            }
            return line -> new AssessmentLine.NotAssessed(line, error);
        }
        if (!isPlanned(draft)) {
            MEMBERS.require(json, found, "accountId", AccountId.WHAT);
        }
        MEMBERS.require(json, found, "verdicts", "an object of verdicts by criterion");
        MEMBERS.require(json, found, "trails", TRAILS);
        MEMBERS.require(json, found, "gaps", GAPS);
        MEMBERS.require(json, found, "missing", MISSING);
        MEMBERS.require(json, found, "deliveryWarnings", DELIVERIES);
        RecordedAssessment assessment = new RecordedAssessment(
                draft.accountId,
                draft.verdicts,
                draft.trails,
                draft.gaps,
                draft.missing,
                draft.deliveryWarnings,
                draft.warnings,
                draft.redundant);
        return line -> new AssessmentLine.Assessed(line, assessment);
    }

    /** Of a plan it may not be known which account it is for. */
    private static boolean isPlanned(Draft draft) {
        return draft.trails.stream().anyMatch(trail -> trail.address().isPresent())
                || draft.missing.stream().anyMatch(missing -> missing.operation() == Operation.PLAN);
    }

    static void write(RecordedAssessment assessment, JsonGenerator out) throws IOException {
        MEMBERS.writeObject(assessment, out);
    }

    static void writeError(RecordedAccount.Unreadable account, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName("error");
        ErrorCodec.write(account, out);
        out.writeEndObject();
    }
}
