package io.github.trailproof.findings.asff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.findings.Scene;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.securityhub.model.Cvss;
import software.amazon.awssdk.services.securityhub.model.Vulnerability;

class AsffWriterTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static List<AwsSecurityFinding> findings() {
        List<AwsSecurityFinding> findings = new ArrayList<>();
        for (Assessment assessment : List.of(Scene.passing(), Scene.failing(), Scene.open(), Scene.withGap())) {
            for (Criterion criterion : Criterion.values()) {
                findings.add(Asff.finding(assessment, criterion, Scene.OCCASION, "us-east-1"));
            }
        }
        return findings;
    }

    private static String write(List<AwsSecurityFinding> findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AsffWriter writer = AsffWriter.of(out)) {
            for (AwsSecurityFinding finding : findings) {
                writer.write(finding);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The body of the request in which the SDK's own client sends findings. */
    private static JsonNode sent(List<AwsSecurityFinding> findings) throws IOException {
        AtomicReference<byte[]> body = new AtomicReference<>(new byte[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/findings/import", exchange -> {
            try (exchange) {
                body.set(exchange.getRequestBody().readAllBytes());
                byte[] answer = "{\"FailedCount\":0,\"SuccessCount\":1}".getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
        try (SecurityHubClient client = SecurityHubClient.builder()
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            client.batchImportFindings(request -> request.findings(findings));
        } finally {
            server.stop(0);
        }
        return JSON.readTree(body.get());
    }

    @Test
    void theListIsWhatTheSdkSends() throws IOException {
        List<AwsSecurityFinding> findings = findings();
        assertThat(JSON.readTree(write(findings))).isEqualTo(sent(findings).get("Findings"));
    }

    @Test
    void membersThatACallerAddsAreWrittenToo() throws IOException {
        AwsSecurityFinding finding = findings().get(0).toBuilder()
                .confidence(90)
                .sample(true)
                .userDefinedFields(Map.of("ünïcode", "\"quoted\"\n"))
                .patchSummary(patch -> patch.id("x").installedCount(3))
                .vulnerabilities(Vulnerability.builder()
                        .id("CVE")
                        .cvss(Cvss.builder().baseScore(7.5).build())
                        .build())
                .build();
        assertThat(JSON.readTree(write(List.of(finding))))
                .isEqualTo(sent(List.of(finding)).get("Findings"));
    }

    @Test
    void eachFindingHasALineOfAsciiOfItsOwn() throws IOException {
        AwsSecurityFinding finding =
                findings().get(0).toBuilder().title("é😀\u2028").build();
        String text = write(List.of(finding, finding, finding));
        assertThat(text).matches("[ -~\n]*");
        assertThat(text.lines()).hasSize(5).startsWith("[").endsWith("]");
        assertThat(JSON.readTree(text).get(1).get("Title").textValue()).isEqualTo("é😀\u2028");
    }

    @Test
    void noFindingsAreAnEmptyList() throws IOException {
        assertThat(write(List.of())).isEqualTo("[]\n");
    }

    @Test
    void aListThatHasEndedTakesNoMore() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AsffWriter writer = AsffWriter.of(out);
        writer.end();
        assertThatThrownBy(() -> writer.write(findings().get(0)))
                .isInstanceOf(IOException.class)
                .hasMessage("the list of findings has ended");
        writer.close();
        assertThat(out).hasToString("[]\n");
    }
}
