package io.github.trailproof.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a service's calls and answers are put into HTTP. */
interface Protocol {

    /** Obtains the operation that a request asks for, or refuses the request. */
    String operation(HttpRequest request);

    /** Obtains what a request says, or refuses it. */
    Input input(HttpRequest request);

    /** Puts an answer into words. */
    HttpAnswer success(String operation, ObjectNode output, String requestId);

    /** Puts an error into words. */
    HttpAnswer failure(ServiceError error, String requestId);
}
