package io.github.trailproof.simulator.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.http.HttpRequest;
import io.github.trailproof.simulator.http.HttpResponse;
import java.util.List;

/**
 * AWS JSON 1.1: the operation is in a header, everything else in the body.
 *
 * @param targetPrefixes what stands before the operation; the models that clients are made from differ in it
 */
public record JsonProtocol(List<String> targetPrefixes) implements Protocol {

    private static final String TYPE = "application/x-amz-json-1.1";
    private static final String REQUEST_ID = "x-amzn-RequestId";

    /** Copies the list. */
    public JsonProtocol {
        targetPrefixes = List.copyOf(targetPrefixes);
    }

    public JsonProtocol(String... targetPrefixes) {
        this(List.of(targetPrefixes));
    }

    @Override
    public String operation(HttpRequest request) {
        String target = request.header("X-Amz-Target").orElse("");
        int dot = target.lastIndexOf('.');
        if (!request.method().equals("POST") || dot < 0 || !targetPrefixes.contains(target.substring(0, dot))) {
            throw ServiceError.unknownOperation(target);
        }
        return target.substring(dot + 1);
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
        ObjectNode body = Json.object();
        Json.put(body, "__type", error.code());
        body.put("message", error.words());
        return HttpResponse.of(error.status(), TYPE, Json.write(body)).withHeader(REQUEST_ID, requestId);
    }
}
