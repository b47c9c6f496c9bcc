package io.github.trailproof.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no proper client sends. */
class WireTest {

    private static final String ACCOUNT = "111122223333";
    private static final String TARGET = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SimulatedAws simulator = SimulatedAws.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void account() {
        simulator.account(ACCOUNT, "us-east-1");
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private HttpRequest.Builder request(String service, String body) {
        return HttpRequest.newBuilder(simulator.endpoint())
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + simulator.accessKeyId(ACCOUNT) + "/20260820/us-east-1/"
                                + service + "/aws4_request, SignedHeaders=host, Signature=0")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> call(String operation, String body) throws IOException, InterruptedException {
        return send(request("cloudtrail", body).header("X-Amz-Target", TARGET + operation));
    }

    private static String type(HttpResponse<String> response) throws IOException {
        JsonNode error = JSON.readTree(response.body());
        assertThat(error.get("message").asText()).isNotEmpty().doesNotContain("Exception", "\tat ");
        return error.get("__type").asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "<html>",
                "{}{}",
                "{\"includeShadowTrails\": \"yes\"}",
                "{\"trailNameList\": \"main\"}",
                "{\"trailNameList\": [1]}"
            })
    void aBodyThatIsNotWhatTheOperationTakesIsRefused(String body) throws IOException, InterruptedException {
        HttpResponse<String> response = call("DescribeTrails", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(type(response)).isEqualTo("SerializationException");
    }

    @Test
    void deepNestingIsRefused() throws IOException, InterruptedException {
        assertThat(type(call("DescribeTrails", "{\"a\":" + "[".repeat(100_000))))
                .isEqualTo("SerializationException");
    }

    @Test
    void aSelectorOfAnotherTypeIsRefused() throws IOException, InterruptedException {
        call("CreateTrail", "{\"Name\": \"main\", \"S3BucketName\": \"logs\"}");

        for (String selectors : new String[] {"{}", "[1]", "[{\"DataResources\": {}}]", "[{\"ReadWriteType\": 1}]"}) {
            assertThat(type(call(
                            "PutEventSelectors", "{\"TrailName\": \"main\", \"EventSelectors\": " + selectors + "}")))
                    .isEqualTo("SerializationException");
        }
    }

    @Test
    void unknownMembersAreIgnored() throws IOException, InterruptedException {
        assertThat(call("DescribeTrails", "{\"madeUp\": 1}").body()).isEqualTo("{\"trailList\":[]}");
        assertThat(call("DescribeTrails", "").body()).isEqualTo("{\"trailList\":[]}");
        assertThat(call("DescribeTrails", "{\"includeShadowTrails\": null}").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {TARGET, "CloudTrail_20131101."})
    void theTargetOfEveryModelIsUnderstood(String target) throws IOException, InterruptedException {
        assertThat(send(request("cloudtrail", "{}").header("X-Amz-Target", target + "DescribeTrails"))
                        .body())
                .isEqualTo("{\"trailList\":[]}");
    }

    @Test
    void anUnknownOperationIsRefused() throws IOException, InterruptedException {
        assertThat(type(call("MakeTea", "{}"))).isEqualTo("UnknownOperationException");
        assertThat(type(send(request("cloudtrail", "{}")))).isEqualTo("UnknownOperationException");
        assertThat(type(send(request("cloudtrail", "{}").header("X-Amz-Target", "Other.DescribeTrails"))))
                .isEqualTo("UnknownOperationException");
        assertThat(type(send(request("sqs", "{}")))).isEqualTo("UnknownOperationException");
        assertThat(send(request("account", "{}").uri(URI.create(simulator.endpoint() + "/makeTea")))
                        .headers()
                        .firstValue("x-amzn-ErrorType"))
                .isEqualTo(Optional.of("UnknownOperationException"));
        assertThat(send(request("sts", "Action=MakeTea")).body()).contains("<Code>InvalidAction</Code>");
        assertThat(send(request("sts", "")).body()).contains("<Code>MissingAction</Code>");
        assertThat(send(request("sts", "Action=%zz")).body()).contains("<Code>MalformedQueryString</Code>");
    }

    @Test
    void aRequestThatNobodySignedIsRefused() throws IOException, InterruptedException {
        HttpRequest.Builder unsigned =
                HttpRequest.newBuilder(simulator.endpoint()).POST(HttpRequest.BodyPublishers.ofString("{}"));

        assertThat(type(send(unsigned))).isEqualTo("MissingAuthenticationTokenException");
        assertThat(type(send(unsigned.header("Authorization", "Basic abc")))).isEqualTo("IncompleteSignatureException");
    }

    @Test
    void aChunkedBodyIsRead() throws IOException {
        String answer = exchange("POST / HTTP/1.1\r\nHost: x\r\nAuthorization: AWS4-HMAC-SHA256 Credential="
                + simulator.accessKeyId(ACCOUNT) + "/20260820/us-east-1/cloudtrail/aws4_request\r\nX-Amz-Target: "
                + TARGET + "DescribeTrails\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "1\r\n{\r\n1;x=y\r\n}\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("{\"trailList\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make tea\r\n\r\n",
                "POST / HTTP/1.1\r\nno header\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nmany\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n"
            })
    void whatIsNotHttpIsRefused(String text) throws IOException {
        assertThat(exchange(text)).matches("(?s)HTTP/1\\.1 4(00|13) .*");
    }

    @Test
    void aLineWithoutEndIsRefused() throws IOException {
        assertThat(exchange("P".repeat(16 * 1024 + 2))).startsWith("HTTP/1.1 431");
    }

    /** Sends bytes as they are and reads until the other side hangs up. */
    private String exchange(String text) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), simulator.endpoint().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
