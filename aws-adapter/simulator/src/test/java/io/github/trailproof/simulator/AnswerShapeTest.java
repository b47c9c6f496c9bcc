package io.github.trailproof.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Which members answers have, and of which type. Answers of the real service, to compare with, are not part of this
 * repository: they are looked for in the file that the system property {@code trailproof.recorded} names, else in
 * {@code shared/recorded/real.jsonl} beside a folder above.
 */
class AnswerShapeTest {

    private static final String ACCOUNT = "111122223333";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> TRAIL = Set.of(
            "Name",
            "S3BucketName",
            "IncludeGlobalServiceEvents",
            "IsMultiRegionTrail",
            "HomeRegion",
            "TrailARN",
            "LogFileValidationEnabled",
            "HasCustomEventSelectors",
            "HasInsightSelectors",
            "IsOrganizationTrail");

    private static final Set<String> STARTED = Set.of(
            "IsLogging",
            "StartLoggingTime",
            "LatestDeliveryAttemptTime",
            "LatestNotificationAttemptTime",
            "LatestNotificationAttemptSucceeded",
            "LatestDeliveryAttemptSucceeded",
            "TimeLoggingStarted",
            "TimeLoggingStopped");

    private final SimulatedAws simulator = SimulatedAws.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void aTrailThatLogs() throws IOException, InterruptedException {
        simulator.account(ACCOUNT, "us-east-1");
        call("CreateTrail", "{\"Name\": \"main\", \"S3BucketName\": \"logs\"}");
        call("StartLogging", "{\"Name\": \"main\"}");
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private JsonNode call(String operation, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(simulator.endpoint())
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + simulator.accessKeyId(ACCOUNT)
                                + "/20260820/us-east-1/cloudtrail/aws4_request, Signature=0")
                .header("X-Amz-Target", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101." + operation)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/x-amz-json-1.1");
        return JSON.readTree(response.body());
    }

    private JsonNode trail() throws IOException, InterruptedException {
        return call("DescribeTrails", "{}").at("/trailList/0");
    }

    private JsonNode status() throws IOException, InterruptedException {
        return call("GetTrailStatus", "{\"Name\": \"main\"}");
    }

    private JsonNode selectors() throws IOException, InterruptedException {
        return call("GetEventSelectors", "{\"TrailName\": \"main\"}");
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void aTrailHasTheMembersItHasNowAndNoOthers() throws IOException, InterruptedException {
        JsonNode trail = trail();

        assertThat(names(trail)).isEqualTo(TRAIL);
        assertThat(trail.get("IsMultiRegionTrail").isBoolean()).isTrue();
        assertThat(trail.get("HomeRegion").isTextual()).isTrue();
        assertThat(call("GetTrail", "{\"Name\": \"main\"}").get("Trail")).isEqualTo(trail);
    }

    @Test
    void answersLeaveOutSettingsThatHaveNoValue() throws IOException, InterruptedException {
        Set<String> settings = new HashSet<>(TRAIL);
        settings.removeAll(Set.of("HomeRegion", "HasCustomEventSelectors", "HasInsightSelectors"));

        assertThat(names(call("UpdateTrail", "{\"Name\": \"main\"}"))).isEqualTo(settings);
    }

    @Test
    void timesAreNumbersAndTheOlderMembersAreTexts() throws IOException, InterruptedException {
        JsonNode status = status();

        assertThat(names(status)).isEqualTo(STARTED);
        assertThat(status.get("IsLogging").isBoolean()).isTrue();
        assertThat(status.get("StartLoggingTime").isNumber()).isTrue();
        assertThat(status.get("TimeLoggingStarted").asText()).matches("[0-9-]{10}T[0-9:]{8}Z");
        assertThat(status.get("TimeLoggingStopped").asText()).isEmpty();
        call("StopLogging", "{\"Name\": \"main\"}");
        assertThat(status().get("StopLoggingTime").isNumber()).isTrue();
    }

    @Test
    void oneListOfSelectorsIsAnswered() throws IOException, InterruptedException {
        assertThat(names(selectors())).containsExactly("EventSelectors", "TrailARN");
        assertThat(selectors().at("/EventSelectors/0").toString())
                .isEqualTo("{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true,\"DataResources\":[],"
                        + "\"ExcludeManagementEventSources\":[]}");
    }

    @Test
    void whatChangesATrailAnswersNothing() throws IOException, InterruptedException {
        assertThat(call("StopLogging", "{\"Name\": \"main\"}")).isEmpty();
        assertThat(call("DeleteTrail", "{\"Name\": \"main\"}")).isEmpty();
    }

    @Test
    void theRealServiceHasAnswersOfTheSameMembers() throws IOException, InterruptedException {
        Optional<Path> file = recorded();
        assumeTrue(
                file.isPresent(),
                "skipped: no recorded answers of the real service in shared/recorded/real.jsonl beside the checkout");
        List<Set<String>> trails = new ArrayList<>();
        List<Set<String>> statuses = new ArrayList<>();
        List<Set<String>> selectors = new ArrayList<>();
        for (String line : Files.readAllLines(file.orElseThrow())) {
            JsonNode evidence = JSON.readTree(line).get("evidence");
            evidence.get("describeTrails")
                    .forEach(listing -> listing.path("trailList").forEach(trail -> trails.add(names(trail))));
            evidence.get("getTrailStatus").forEach(status -> statuses.add(names(status)));
            evidence.get("getEventSelectors").forEach(answer -> {
                selectors.add(names(answer));
                answer.path("EventSelectors").forEach(selector -> selectors.add(names(selector)));
            });
        }

        assertThat(trails).contains(names(trail()));
        assertThat(statuses).contains(names(status()));
        assertThat(selectors).contains(names(selectors()), names(selectors().at("/EventSelectors/0")));
        call("StopLogging", "{\"Name\": \"main\"}");
        assertThat(statuses).contains(names(status()));
    }

    private static Optional<Path> recorded() {
        String named = System.getProperty("trailproof.recorded");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder ->
                        folder.resolveSibling("shared").resolve("recorded").resolve("real.jsonl"))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
