package io.github.trailproof.simulator.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.http.HttpRequest;
import io.github.trailproof.simulator.http.HttpResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** AWS query: a form with the operation among its fields, answered with XML. */
public record QueryProtocol(String namespace) implements Protocol {

    private static final String TYPE = "text/xml";
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
                + elements(output) + "</" + operation + "Result><ResponseMetadata>" + element("RequestId", requestId)
                + "</ResponseMetadata></" + operation + "Response>";
        return HttpResponse.of(200, TYPE, xml).withHeader("x-amzn-RequestId", requestId);
    }

    @Override
    public HttpResponse failure(ServiceError error, String requestId) {
        Optional<String> code = error.code().map(known -> element("Code", known));
        String xml = "<ErrorResponse xmlns=\"" + namespace + "\"><Error>"
                + element("Type", error.status() < 500 ? "Sender" : "Receiver") + code.orElse("")
                + element("Message", error.words()) + "</Error>" + element("RequestId", requestId) + "</ErrorResponse>";
        return HttpResponse.of(error.status(), TYPE, xml).withHeader("x-amzn-RequestId", requestId);
    }

    private static String elements(ObjectNode object) {
        StringBuilder xml = new StringBuilder();
        object.properties().forEach(member -> xml.append(element(member.getKey(), member.getValue())));
        return xml.toString();
    }

    private static String element(String name, JsonNode value) {
        return value instanceof ObjectNode object
                ? "<" + name + ">" + elements(object) + "</" + name + ">"
                : element(name, value.asText());
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    /** Characters that XML has no place for become question marks. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "?");
    }
}
