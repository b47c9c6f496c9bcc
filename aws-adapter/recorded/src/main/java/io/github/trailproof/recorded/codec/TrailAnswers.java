package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answers of an operation that is asked about single trails, by trail ARN. */
abstract class TrailAnswers<V> {

    /** Adds what an answer holds to what the account holds. */
    void count(V answer, AccountLimits limits) {}

    /** Reads what was answered about a trail. */
    abstract Evidence<V> read(JsonCursor json, TrailArn arn) throws IOException;

    /** Writes what was answered about a trail. */
    abstract void write(TrailArn arn, Evidence<V> answer, JsonGenerator out) throws IOException;

    Map<TrailArn, Evidence<V>> readAll(JsonCursor json) throws IOException {
        json.expectObject("an object of answers by trail ARN");
        Map<TrailArn, Evidence<V>> answers = new LinkedHashMap<>();
        AccountLimits limits = new AccountLimits();
        for (String name = json.nextMember(); name != null; name = json.nextMember()) {
            TrailArn arn = TrailArnCodec.parse(json, name);
            if (answers.containsKey(arn)) {
                throw json.refuse("expected one answer for each trail, found another");
            }
            Evidence<V> answer = read(json, arn);
            answers.put(arn, answer);
            limits.trails(answers.size());
            answer.value().ifPresent(known -> count(known, limits));
            limits.check(json);
        }
        return answers;
    }

    void writeAll(String name, Map<TrailArn, Evidence<V>> answers, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart(name);
        for (Map.Entry<TrailArn, Evidence<V>> answer : answers.entrySet()) {
            out.writeFieldName(answer.getKey().toString());
            write(answer.getKey(), answer.getValue(), out);
        }
        out.writeEndObject();
    }
}
