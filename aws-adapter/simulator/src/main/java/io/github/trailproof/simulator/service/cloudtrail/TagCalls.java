package io.github.trailproof.simulator.service.cloudtrail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.SimulatedAccount;
import io.github.trailproof.simulator.state.State;
import io.github.trailproof.simulator.state.StoredTrail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;

/** ListTags, AddTags and RemoveTags. They name trails by ARN, and go to the home region of a trail and from its owner. */
record TagCalls(State state, SimulatedAccount.Stateful account, String region) {

    private static final int MOST_TRAILS = 20;

    ObjectNode list(Input input) {
        List<String> arns = input.texts("ResourceIdList");
        if (arns.isEmpty() || arns.size() > MOST_TRAILS) {
            throw ServiceError.of("ValidationException", "expected 1 to 20 trails, found " + arns.size());
        }
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("ResourceTagList");
        arns.forEach(arn -> list.add(TrailTags.write(trail(arn))));
        return answer;
    }

    ObjectNode add(Input input) {
        state.put(TrailTags.added(named(input), input));
        return Json.object();
    }

    ObjectNode remove(Input input) {
        state.put(TrailTags.removed(named(input), input));
        return Json.object();
    }

    private StoredTrail named(Input input) {
        return trail(input.text("ResourceId").orElse(""));
    }

    private StoredTrail trail(String text) {
        TrailArn arn = TrailNames.arn(text)
                .orElseThrow(() ->
                        ServiceError.of("CloudTrailARNInvalidException", "`" + text + "` is not the ARN of a trail"));
        StoredTrail trail = state.trails.get(arn);
        if (trail == null || !state.sees(account, trail) || !arn.region().equals(region)) {
            throw ServiceError.of("ResourceNotFoundException", "there is no trail `" + text + "` in this region");
        }
        if (!arn.accountId().equals(account.id())) {
            throw TrailChanges.notManagement();
        }
        return trail;
    }
}
