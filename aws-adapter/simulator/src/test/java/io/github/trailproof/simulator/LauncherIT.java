package io.github.trailproof.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The jar that people start, started as they start it. */
@Tag("thorough")
@Tag("aws-cli")
class LauncherIT {

    private static final String COMPLETE = "111122223333";
    private static final String INCOMPLETE = "222233334444";
    private static final String EMPTY = "444455556666";

    private static final String EVIDENCE = """
            {"accountId": "111122223333", "enabledRegions": ["us-east-1"], "describeTrails": {"us-east-1": {"trailList": \
            [{"TrailARN": "arn:aws:cloudtrail:us-east-1:111122223333:trail/main", "Name": "main", "HomeRegion": "us-east-1", \
            "IsMultiRegionTrail": false}]}}, "getTrailStatus": {"arn:aws:cloudtrail:us-east-1:111122223333:trail/main": \
            {"IsLogging": true}}, "getEventSelectors": {"arn:aws:cloudtrail:us-east-1:111122223333:trail/main": \
            {"EventSelectors": [{"ReadWriteType": "All", "IncludeManagementEvents": true}]}}}
            {"accountId": "222233334444", "describeTrails": {"us-east-1": {"error": {"code": "AccessDeniedException"}}}}
            {"accountId": "no account"}
            """;

    private static final String POLICY = """
            {"Statement": [{"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, \
            "Action": ["s3:GetBucketAcl", "s3:PutObject"], "Resource": ["arn:aws:s3:::new-logs", "arn:aws:s3:::new-logs/*"]}]}
            """;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("basedir", ""), "target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-all.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("notes.txt").toFile())
                .start();
        started.add(process);
        return process;
    }

    private static URI endpoint(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return URI.create(output.readLine());
    }

    private String notes() throws IOException {
        return Files.readString(folder.resolve("notes.txt"));
    }

    private String call(URI endpoint, String accessKeyId, String operation) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + accessKeyId
                                + "/20260820/us-east-1/cloudtrail/aws4_request, SignedHeaders=host, Signature=0")
                .header("X-Amz-Target", "CloudTrail_20131101." + operation)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void theAccountsOfAFileAndEmptyOnesAreThereAndTheirIdsAreTheirKeys() throws IOException, InterruptedException {
        Path accounts = Files.writeString(folder.resolve("accounts.jsonl"), EVIDENCE);
        URI endpoint = endpoint(start("--accounts", accounts.toString(), "--account", EMPTY + ":eu-west-1,af-south-1"));

        assertThat(call(endpoint, COMPLETE, "DescribeTrails"))
                .contains("arn:aws:cloudtrail:us-east-1:111122223333:trail/main");
        assertThat(call(endpoint, INCOMPLETE, "DescribeTrails")).contains("AccessDeniedException");
        assertThat(call(endpoint, EMPTY, "DescribeTrails")).isEqualTo("{\"trailList\":[]}");
        assertThat(call(endpoint, "777766665555", "DescribeTrails")).contains("UnrecognizedClientException");
        assertThat(notes().lines().toList())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(0)).isEqualTo(COMPLETE + ": calls change it"))
                .satisfies(lines -> assertThat(lines.get(1))
                        .startsWith(INCOMPLETE + ": it answers what was recorded, and cannot be changed: "))
                .satisfies(lines -> assertThat(lines.get(2)).contains("accounts.jsonl, line 3, $.accountId: "));
    }

    @TestFactory
    Stream<DynamicTest> theAwsCliMakesABucketAndATrailAndLooksThemUp() throws IOException {
        return AwsCli.installedOrSkipped()
                .map(program -> DynamicTest.dynamicTest(program.toString(), () -> makeAndLookUp(program)));
    }

    private void makeAndLookUp(Path program) throws IOException, InterruptedException {
        URI endpoint = endpoint(start("--account", EMPTY + ":eu-west-1", "--clock", "2026-08-20T12:00:00Z"));
        AwsCli cli = new AwsCli(program, endpoint, EMPTY, folder);
        cli.answer(
                "eu-west-1",
                "s3api",
                "create-bucket",
                "--bucket",
                "new-logs",
                "--create-bucket-configuration",
                "LocationConstraint=eu-west-1");
        assertThat(cli.run("eu-west-1", "s3api", "head-bucket", "--bucket", "new-logs")
                        .status())
                .isZero();
        assertThat(cli.run("eu-west-1", "s3api", "head-bucket", "--bucket", "other-logs")
                        .status())
                .isNotZero();
        String[] create = {"cloudtrail", "create-trail", "--name", "main", "--s3-bucket-name", "new-logs"};
        assertThat(cli.run("eu-west-1", create).complaint()).contains("(InsufficientS3BucketPolicyException)");
        cli.answer("eu-west-1", "s3api", "put-bucket-policy", "--bucket", "new-logs", "--policy", POLICY);
        cli.answer("eu-west-1", create);

        assertThat(cli.answer("eu-west-1", "cloudtrail", "lookup-events").findValuesAsText("EventName"))
                .containsExactly("CreateTrail", "PutBucketPolicy", "CreateTrail", "CreateBucket");
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheUsage() throws IOException, InterruptedException {
        assertThat(start("--acounts", "accounts.jsonl").waitFor()).isEqualTo(64);
        assertThat(notes()).startsWith("unknown option `--acounts`").contains("usage: java -jar");
    }

    @Test
    void aMissingFileIsReported() throws IOException, InterruptedException {
        assertThat(start("--accounts", folder.resolve("missing.jsonl").toString())
                        .waitFor())
                .isEqualTo(66);
        assertThat(notes()).contains("missing.jsonl");
    }
}
