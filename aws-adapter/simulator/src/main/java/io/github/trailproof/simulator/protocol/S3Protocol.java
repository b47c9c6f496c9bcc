package io.github.trailproof.simulator.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.http.HttpRequest;
import io.github.trailproof.simulator.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * S3's own REST, for calls about buckets, with the bucket in the path. An answer has its status in the member
 * {@value #STATUS}, its text in {@value #BODY}, and its headers in the others.
 */
public record S3Protocol() implements Protocol {

    public static final String STATUS = "Status";
    public static final String BODY = "Body";

    private static final String TYPE = "application/xml";
    private static final Pattern PATH = Pattern.compile("/([^/]+)/?");
    private static final Pattern PARAMETERS = Pattern.compile("&");
    private static final Pattern LOCATION =
            Pattern.compile("<LocationConstraint[^>]*>\\s*([^<\\s]*)\\s*</LocationConstraint>");

    /** By method and sub-resource. */
    private static final Map<String, String> OPERATIONS = Map.of(
            "HEAD ", "HeadBucket",
            "PUT ", "CreateBucket",
            "DELETE ", "DeleteBucket",
            "GET location", "GetBucketLocation",
            "PUT policy", "PutBucketPolicy",
            "GET policy", "GetBucketPolicy",
            "DELETE policy", "DeleteBucketPolicy",
            "PUT publicAccessBlock", "PutPublicAccessBlock",
            "GET publicAccessBlock", "GetPublicAccessBlock",
            "DELETE publicAccessBlock", "DeletePublicAccessBlock");

    @Override
    public String operation(HttpRequest request) {
        String operation = OPERATIONS.get(request.method() + " " + subResource(request));
        if (operation == null || !PATH.matcher(request.path()).matches()) {
            throw new ServiceError(501, "NotImplemented", "the simulator has no such call of S3");
        }
        return operation;
    }

    /** The one parameter without a value; others, such as the operation's name, say nothing. */
    private static String subResource(HttpRequest request) {
        List<String> found = PARAMETERS
                .splitAsStream(request.query())
                .map(parameter -> parameter.endsWith("=") ? parameter.substring(0, parameter.length() - 1) : parameter)
                .filter(parameter -> !parameter.isEmpty() && !parameter.contains("="))
                .toList();
        return String.join("&", found);
    }

    @Override
    public Input input(HttpRequest request) {
        ObjectNode members = Json.object();
        Matcher path = PATH.matcher(request.path());
        if (path.matches()) {
            members.put("Bucket", path.group(1));
        }
        Json.put(members, "ExpectedBucketOwner", request.header("x-amz-expected-bucket-owner"));
        Matcher location = LOCATION.matcher(request.body());
        if (location.find()) {
            members.put("LocationConstraint", location.group(1));
        }
        members.put(BODY, request.body());
        return new Input(members);
    }

    @Override
    public HttpResponse success(String operation, ObjectNode output, String requestId) {
        String body = output.path(BODY).asText("");
        String type = body.startsWith("{") ? "application/json" : TYPE;
        HttpResponse response =
                HttpResponse.of(output.path(STATUS).asInt(200), type, body).withHeader("x-amz-request-id", requestId);
        for (Map.Entry<String, JsonNode> member : output.properties()) {
            if (!member.getKey().equals(BODY) && !member.getKey().equals(STATUS)) {
                response =
                        response.withHeader(member.getKey(), member.getValue().asText());
            }
        }
        return response;
    }

    @Override
    public HttpResponse failure(ServiceError error, String requestId) {
        Optional<String> code = error.code().map(known -> Xml.element("Code", known));
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>" + code.orElse("")
                + Xml.element("Message", error.words()) + Xml.element("RequestId", requestId) + "</Error>";
        return HttpResponse.of(error.status(), TYPE, xml).withHeader("x-amz-request-id", requestId);
    }
}
