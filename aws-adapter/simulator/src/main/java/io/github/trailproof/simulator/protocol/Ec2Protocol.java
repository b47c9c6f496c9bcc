package io.github.trailproof.simulator.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.http.HttpRequest;
import io.github.trailproof.simulator.http.HttpResponse;
import java.util.Optional;

/** EC2's dialect of AWS query: the same requests, answered with XML of its own. */
public record Ec2Protocol(String namespace) implements Protocol {

    @Override
    public String operation(HttpRequest request) {
        return requests().operation(request);
    }

    @Override
    public Input input(HttpRequest request) {
        return requests().input(request);
    }

    private QueryProtocol requests() {
        return new QueryProtocol(namespace);
    }

    @Override
    public HttpResponse success(String operation, ObjectNode output, String requestId) {
        String xml = "<" + operation + "Response xmlns=\"" + namespace + "\">" + Xml.element("requestId", requestId)
                + Xml.elements(output) + "</" + operation + "Response>";
        return HttpResponse.of(200, Xml.TYPE, xml).withHeader("x-amzn-RequestId", requestId);
    }

    @Override
    public HttpResponse failure(ServiceError error, String requestId) {
        Optional<String> code = error.code().map(known -> Xml.element("Code", known));
        String xml = "<Response><Errors><Error>" + code.orElse("") + Xml.element("Message", error.words())
                + "</Error></Errors>" + Xml.element("RequestID", requestId) + "</Response>";
        return HttpResponse.of(error.status(), Xml.TYPE, xml).withHeader("x-amzn-RequestId", requestId);
    }
}
