package io.github.trailproof.mapping;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/** Answers CloudTrail's protocol, AWS JSON 1.1, on loopback, and the SDK's own client that asks it. */
public final class LoopbackCloudTrail implements AutoCloseable {

    private static final String TARGET = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.";

    static {
        // Without it, each answer waits for the client's delayed acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** More bytes may be announced than are sent. */
    private record Answer(int status, String body, int unsent) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, String> requests = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final CloudTrailClient client;

    /** Starts to listen. */
    public LoopbackCloudTrail() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        client = CloudTrailClient.builder()
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(config -> config.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    /** The client; closed with the server. */
    public CloudTrailClient client() {
        return client;
    }

    /** Answers an operation with this status and body. */
    public LoopbackCloudTrail answering(String operation, int status, String body) {
        answers.put(operation, new Answer(status, body, 0));
        return this;
    }

    /** Answers an operation with less than it announces, then hangs up. */
    LoopbackCloudTrail breakingOff(String operation, String body) {
        answers.put(operation, new Answer(200, body, 100));
        return this;
    }

    /** The body of the last request for an operation. */
    String lastRequest(String operation) {
        return requests.getOrDefault(operation, "");
    }

    /** Stops listening; the client gets no further answer. */
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            String operation = target == null ? "" : target.replace(TARGET, "");
            requests.put(operation, request);
            Answer answer = answers.get(operation);
            if (!exchange.getRequestMethod().equals("POST") || answer == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(answer.status(), body.length + answer.unsent());
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
        }
    }

    @Override
    public void close() {
        client.close();
        server.stop(0);
    }
}
