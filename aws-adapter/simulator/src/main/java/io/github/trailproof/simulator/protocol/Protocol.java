package io.github.trailproof.simulator.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.http.HttpRequest;
import io.github.trailproof.simulator.http.HttpResponse;

/** How a service's calls and answers are put into HTTP. */
public interface Protocol {

    /** Obtains the operation that a request asks for, or refuses the request. */
    String operation(HttpRequest request);

    /** Obtains what a request says, or refuses it. */
    Input input(HttpRequest request);

    /** Puts an answer into words. */
    HttpResponse success(String operation, ObjectNode output, String requestId);

    /** Puts an error into words. */
    HttpResponse failure(ServiceError error, String requestId);
}
