package io.github.trailproof.recorded;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.AccountEvidenceBuilder;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** An account: the outermost object. */
final class AccountForm {

    private static final Members<AccountEvidence, AccountEvidenceBuilder> MEMBERS = new Members<
                    AccountEvidence, AccountEvidenceBuilder>("an account as an object")
            .member(
                    "accountId",
                    (json, builder) -> builder.accountId(AccountId.read(json)),
                    (account, out) -> out.writeStringField("accountId", account.accountId()))
            .text("partition", AccountEvidence::partition, AccountEvidenceBuilder::partition)
            .time("collectedAt", AccountEvidence::collectedAt, AccountEvidenceBuilder::collectedAt)
            .member(
                    "enabledRegions",
                    (json, builder) -> builder.enabledRegions(RegionsForm.read(json)),
                    (account, out) -> RegionsForm.write(account.enabledRegions(), out))
            .member(
                    "describeTrails",
                    (json, builder) -> builder.putAllDescribeTrails(ListingForm.readAll(json)),
                    (account, out) -> ListingForm.writeAll(account.describeTrails(), out))
            .member(
                    "getTrailStatus",
                    (json, builder) -> builder.putAllTrailStatus(byTrail(json, StatusForm::read)),
                    (account, out) -> writeByTrail("getTrailStatus", account.getTrailStatus(), StatusForm::write, out))
            .member(
                    "getEventSelectors",
                    (json, builder) -> builder.putAllEventSelectors(byTrail(json, SelectorsForm::read)),
                    (account, out) ->
                            writeByTrail("getEventSelectors", account.getEventSelectors(), SelectorsForm::write, out));

    /** Reads what was answered about a trail. */
    private interface TrailReader<V> {
        Evidence<V> read(Json json, TrailArn arn) throws IOException;
    }

    /** Writes what was answered about a trail. */
    private interface TrailWriter<V> {
        void write(TrailArn arn, Evidence<V> answer, JsonGenerator out) throws IOException;
    }

    private AccountForm() {}

    static Stream<String> names() {
        return MEMBERS.names();
    }

    static AccountEvidence read(Json json) throws IOException {
        AccountEvidenceBuilder builder = new AccountEvidenceBuilder();
        json.start();
        long found = MEMBERS.read(json, builder, (name, value, ignored) -> value.skip());
        if (!MEMBERS.found(found, "accountId")) {
            throw json.lacks("accountId", AccountId.WHAT);
        }
        if (!MEMBERS.found(found, "describeTrails")) {
            throw json.lacks("describeTrails", ListingForm.LISTINGS);
        }
        json.end();
        return builder.build();
    }

    static void write(AccountEvidence account, JsonGenerator out) throws IOException {
        out.writeStartObject();
        MEMBERS.write(account, out);
        out.writeEndObject();
    }

    private static <V> Map<TrailArn, Evidence<V>> byTrail(Json json, TrailReader<V> reader) throws IOException {
        json.expectObject("an object of answers by trail ARN");
        Map<TrailArn, Evidence<V>> answers = new LinkedHashMap<>();
        for (String name = json.nextMember(); name != null; name = json.nextMember()) {
            TrailArn arn = json.trailArn(name);
            if (answers.containsKey(arn)) {
                throw json.refuse("expected one answer for each trail, found another");
            }
            answers.put(arn, reader.read(json, arn));
        }
        return answers;
    }

    private static <V> void writeByTrail(
            String name, Map<TrailArn, Evidence<V>> answers, TrailWriter<V> writer, JsonGenerator out)
            throws IOException {
        out.writeObjectFieldStart(name);
        for (Map.Entry<TrailArn, Evidence<V>> answer : answers.entrySet()) {
            out.writeFieldName(answer.getKey().toString());
            writer.write(answer.getKey(), answer.getValue(), out);
        }
        out.writeEndObject();
    }
}
