package io.github.trailproof.simulator.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.http.HttpRequest;
import io.github.trailproof.simulator.http.HttpResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** AWS query: a form with the operation among its fields, answered with XML. */
public record QueryProtocol(String namespace) implements Protocol {

    private static final Pattern FIELDS = Pattern.compile("&");

    @Override
    public String operation(HttpRequest request) {
        String action = input(request).text("Action").orElse("");
        if (!request.method().equals("POST") || action.isEmpty()) {
            throw ServiceError.of("MissingAction", "the request names no action");
        }
        return action;
    }

    @Override
    public Input input(HttpRequest request) {
        ObjectNode members = Json.object();
        FIELDS.splitAsStream(request.body()).filter(field -> !field.isEmpty()).forEach(field -> {
            int equals = field.indexOf('=');
            String name = equals < 0 ? field : field.substring(0, equals);
            members.put(decoded(name), decoded(equals < 0 ? "" : field.substring(equals + 1)));
        });
        return new Input(members);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ServiceError.of("MalformedQueryString", "the form is malformed");
        }
    }

    @Override
    public HttpResponse success(String operation, ObjectNode output, String requestId) {
        String xml = "<" + operation + "Response xmlns=\"" + namespace + "\"><" + operation + "Result>"
                + Xml.elements(output) + "</" + operation + "Result><ResponseMetadata>"
                + Xml.element("RequestId", requestId)
                + "</ResponseMetadata></" + operation + "Response>";
        return HttpResponse.of(200, Xml.TYPE, xml).withHeader("x-amzn-RequestId", requestId);
    }

    @Override
    public HttpResponse failure(ServiceError error, String requestId) {
        Optional<String> code = error.code().map(known -> Xml.element("Code", known));
        String xml = "<ErrorResponse xmlns=\"" + namespace + "\"><Error>"
                + Xml.element("Type", error.status() < 500 ? "Sender" : "Receiver") + code.orElse("")
                + Xml.element("Message", error.words()) + "</Error>" + Xml.element("RequestId", requestId)
                + "</ErrorResponse>";
        return HttpResponse.of(error.status(), Xml.TYPE, xml).withHeader("x-amzn-RequestId", requestId);
    }
}
