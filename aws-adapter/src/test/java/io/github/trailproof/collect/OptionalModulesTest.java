package io.github.trailproof.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.simulator.SimulatedAws;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/** Who only collects from CloudTrail needs no more of the SDK than CloudTrail. */
class OptionalModulesTest {

    private static final List<String> OPTIONAL = List.of("account", "ec2", "organizations", "sts");

    @Test
    void oneAccountIsCollectedWithoutTheOptionalModules() throws Exception {
        try (SimulatedAws simulator = SimulatedAws.start();
                URLClassLoader small = withoutOptionalModules()) {
            simulator.account(Scene.OWN, "us-east-1");
            Class<?> program = small.loadClass(Program.class.getName());
            Callable<?> collecting = (Callable<?>) program.getDeclaredConstructor(URI.class, String.class)
                    .newInstance(simulator.endpoint(), simulator.accessKeyId(Scene.OWN));

            assertThat(collecting.call()).isEqualTo(String.join(" ", EnabledRegions.alwaysEnabledIn("aws")));
            assertThatThrownBy(() -> small.loadClass("software.amazon.awssdk.services.account.AccountClient"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void aClassPathWithoutAnHttpClientIsAnExceptionAndNoVerdict() throws Exception {
        try (URLClassLoader small = without(List.of("url-connection-client", "netty-nio-client"))) {
            Callable<?> collecting = (Callable<?>) small.loadClass(WithoutHttpClient.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();

            assertThat(collecting.call())
                    .asString()
                    .startsWith("software.amazon.awssdk.core.exception.SdkClientException")
                    .contains("HTTP");
        }
    }

    private static URLClassLoader withoutOptionalModules() throws IOException {
        return without(OPTIONAL);
    }

    private static URLClassLoader without(List<String> modules) throws IOException {
        List<URL> classPath = new ArrayList<>();
        for (String entry :
                Pattern.compile(File.pathSeparator, Pattern.LITERAL).split(System.getProperty("java.class.path"), -1)) {
            Path path = Path.of(entry);
            if (modules.stream()
                    .noneMatch(module -> path.getFileName().toString().startsWith(module + "-2."))) {
                classPath.add(path.toUri().toURL());
            }
        }
        return new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** Run in a class loader of its own. */
    public static final class Program implements Callable<String> {

        private final URI endpoint;
        private final String accessKeyId;

        /** Takes what both class loaders know. */
        public Program(URI endpoint, String accessKeyId) {
            this.endpoint = endpoint;
            this.accessKeyId = accessKeyId;
        }

        @Override
        public String call() {
            try (CloudTrailClient client = CloudTrailClient.builder()
                    .endpointOverride(endpoint)
                    .region(Region.US_EAST_1)
                    .credentialsProvider(
                            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, "secret")))
                    .httpClient(UrlConnectionHttpClient.create())
                    .build()) {
                return String.join(
                        " ",
                        TrailCollector.builder()
                                .cloudTrail(TrailClients.sync(region -> client))
                                .startingRegion("us-east-1")
                                .everything()
                                .build()
                                .collect(Scene.OWN)
                                .listings()
                                .keySet());
            }
        }
    }

    /** Makes its client as a caller would who forgot the HTTP client; run in a class loader of its own. */
    public static final class WithoutHttpClient implements Callable<String> {

        /** Needs nothing. */
        public WithoutHttpClient() {}

        @Override
        public String call() {
            TrailCollector collector = TrailCollector.builder()
                    .cloudTrail(TrailClients.sync(region -> CloudTrailClient.builder()
                            .region(Region.of(region))
                            .credentialsProvider(
                                    StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret")))
                            .build()))
                    .startingRegion("us-east-1")
                    .build();
            try {
                return collector.collect(Scene.OWN).toString();
            } catch (RuntimeException mistake) {
                return mistake.toString();
            }
        }
    }
}
