package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** An account: the outermost object. */
public final class AccountCodec {

    private static final Members<AccountEvidence, AccountEvidence.Builder> MEMBERS = new Members<
                    AccountEvidence, AccountEvidence.Builder>("an account as an object")
            .member(
                    "accountId",
                    (json, builder) -> builder.accountId(AccountId.read(json)),
                    (account, out) -> out.writeStringField("accountId", account.accountId()))
            .text("partition", AccountEvidence::partition, AccountEvidence.Builder::partition)
            .time("collectedAt", AccountEvidence::collectedAt, AccountEvidence.Builder::collectedAt)
            .member(
                    "enabledRegions",
                    (json, builder) -> builder.enabledRegions(RegionsCodec.read(json)),
                    (account, out) -> RegionsCodec.write(account.enabledRegions(), out))
            .member(
                    "describeTrails",
                    (json, builder) -> builder.putAllListings(ListingCodec.readAll(json)),
                    (account, out) -> ListingCodec.writeAll(account.listings(), out))
            .member(
                    "getTrailStatus",
                    (json, builder) -> builder.putAllStatuses(byTrail(json, StatusCodec::read)),
                    (account, out) -> writeByTrail("getTrailStatus", account.statuses(), StatusCodec::write, out))
            .member(
                    "getEventSelectors",
                    (json, builder) -> builder.putAllSelectors(byTrail(json, SelectorsCodec::read)),
                    (account, out) ->
                            writeByTrail("getEventSelectors", account.selectors(), SelectorsCodec::write, out));

    /** Reads what was answered about a trail. */
    private interface TrailReader<V> {
        Evidence<V> read(AccountCursor json, TrailArn arn) throws IOException;
    }

    /** Writes what was answered about a trail. */
    private interface TrailWriter<V> {
        void write(TrailArn arn, Evidence<V> answer, JsonGenerator out) throws IOException;
    }

    private AccountCodec() {}

    static Stream<String> names() {
        return MEMBERS.names();
    }

    public static AccountEvidence read(AccountCursor json) throws IOException {
        AccountEvidence.Builder builder = AccountEvidence.builder();
        json.start();
        long found = MEMBERS.read(json, builder, (name, value, ignored) -> value.skip());
        if (!MEMBERS.found(found, "accountId")) {
            throw json.lacks("accountId", AccountId.WHAT);
        }
        if (!MEMBERS.found(found, "describeTrails")) {
            throw json.lacks("describeTrails", ListingCodec.LISTINGS);
        }
        json.end();
        return builder.build();
    }

    public static void write(AccountEvidence account, JsonGenerator out) throws IOException {
        out.writeStartObject();
        MEMBERS.write(account, out);
        out.writeEndObject();
    }

    private static <V> Map<TrailArn, Evidence<V>> byTrail(AccountCursor json, TrailReader<V> reader)
            throws IOException {
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
