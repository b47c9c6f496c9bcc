package io.github.trailproof.simulator.service.cloudtrail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.StoredTrail;
import java.util.List;
import java.util.Set;

/** The insight selectors of a trail. */
final class Insights {

    private static final String CALL_RATE = "ApiCallRateInsight";
    private static final Set<String> TYPES = Set.of(CALL_RATE, "ApiErrorRateInsight");

    private Insights() {}

    /** The trail with the insight selectors of a request; an empty list ends them. */
    static StoredTrail put(StoredTrail trail, Input input) {
        List<Input> sent =
                input.objects("InsightSelectors").orElseThrow(() -> invalid("the request has no InsightSelectors"));
        List<String> types = sent.stream()
                .map(selector -> selector.text("InsightType").orElse(""))
                .toList();
        for (String type : types) {
            if (!TYPES.contains(type)) {
                throw invalid("there is no InsightType `" + type + "`");
            }
        }
        if (types.stream().distinct().count() != types.size()) {
            throw invalid("an InsightType occurs twice");
        }
        return trail.withInsights(types)
                .with(trail.trail().toBuilder()
                        .hasInsightSelectors(!types.isEmpty())
                        .build());
    }

    /** The insight selectors as Get- and PutInsightSelectors answer them. */
    static ObjectNode write(StoredTrail trail) {
        ObjectNode json = Json.object().put("TrailARN", trail.arn().toString());
        ArrayNode list = json.putArray("InsightSelectors");
        types(trail).forEach(type -> list.addObject().put("InsightType", type));
        return json;
    }

    /** As GetInsightSelectors answers them: a trail without any has an error of its own. */
    static ObjectNode get(StoredTrail trail) {
        if (types(trail).isEmpty()) {
            throw ServiceError.of("InsightNotEnabledException", "the trail has no insight selectors");
        }
        return write(trail);
    }

    /** Evidence tells that there are some, and not which: one of them will do. */
    private static List<String> types(StoredTrail trail) {
        boolean some = trail.trail().hasInsightSelectors().orElse(false);
        return trail.insights().isEmpty() && some ? List.of(CALL_RATE) : trail.insights();
    }

    private static ServiceError invalid(String words) {
        return ServiceError.of("InvalidInsightSelectorsException", words);
    }
}
