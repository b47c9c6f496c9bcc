package io.github.trailproof.simulator.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.http.HttpRequest;
import io.github.trailproof.simulator.http.HttpResponse;
import java.util.Map;

/** REST and JSON: the path tells the operation, the body the rest. */
public record RestJsonProtocol(Map<String, String> operationsByPath) implements Protocol {

    private static final String TYPE = "application/json";
    private static final String REQUEST_ID = "x-amzn-RequestId";

    @Override
    public String operation(HttpRequest request) {
        String operation = operationsByPath.get(request.path());
        if (operation == null || !request.method().equals("POST")) {
            throw new ServiceError(404, "UnknownOperationException", "there is nothing at `" + request.path() + "`");
        }
        return operation;
    }

    @Override
    public Input input(HttpRequest request) {
        return new Input(Json.readObject(request.body()));
    }

    @Override
    public HttpResponse success(String operation, ObjectNode output, String requestId) {
        return HttpResponse.of(200, TYPE, Json.write(output)).withHeader(REQUEST_ID, requestId);
    }

    @Override
    public HttpResponse failure(ServiceError error, String requestId) {
        ObjectNode body = Json.object().put("message", error.words());
        HttpResponse answer =
                HttpResponse.of(error.status(), TYPE, Json.write(body)).withHeader(REQUEST_ID, requestId);
        return error.code()
                .map(code -> answer.withHeader("x-amzn-ErrorType", code))
                .orElse(answer);
    }
}
