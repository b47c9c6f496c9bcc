package io.github.trailproof.examples.configrule;

import io.github.trailproof.simulator.SimulatedAws;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Measures a cold start: from the start of a process to the rule's answer, with AWS simulated on loopback. A program, for
 * a test that asserts on time fails on a busy day. Run it in this folder after {@code package}.
 */
final class ColdStart {

    private static final String ACCOUNT = "111122223333";
    private static final int RUNS = 9;

    private ColdStart() {}

    /** Prints one row for each set of options. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path archive = Path.of("target", "function.jsa").toAbsolutePath();
        Files.deleteIfExists(archive);
        try (SimulatedAws aws = SimulatedAws.start()) {
            makePassing(aws);
            run(aws, List.of("-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=" + archive));
            measure(
                    aws,
                    List.of(
                            List.of(),
                            List.of("-Xshare:off"),
                            List.of("-XX:TieredStopAtLevel=1"),
                            List.of("-XX:TieredStopAtLevel=1", "-XX:SharedArchiveFile=" + archive)));
        }
        System.out.printf("archive of the classes: %.1f MB%n", Files.size(archive) / 1e6);
        System.out.printf("jars: %.1f MB%n", size(Path.of("target", "function", "lib")) / 1e6);
    }

    private static void makePassing(SimulatedAws aws) {
        aws.account(ACCOUNT);
        try (RuleClients clients = Simulated.clients(aws, ACCOUNT, "us-east-1")) {
            clients.cloudTrail("us-east-1")
                    .createTrail(
                            request -> request.name("main").s3BucketName("logs").isMultiRegionTrail(true));
            clients.cloudTrail("us-east-1").startLogging(request -> request.name("main"));
        }
    }

    /** One run of each in turn, so that whatever else the machine does is shared out. */
    private static void measure(SimulatedAws aws, List<List<String>> options) throws IOException, InterruptedException {
        Map<List<String>, List<Measured>> runs = new LinkedHashMap<>();
        for (int i = 0; i < RUNS; i++) {
            for (List<String> each : options) {
                runs.computeIfAbsent(each, key -> new ArrayList<>()).add(run(aws, each));
            }
        }
        for (List<String> each : options) {
            List<Measured> measured = runs.getOrDefault(each, List.of());
            System.out.printf(
                    "cold %d ms (processor %d ms), warm %d ms, %d classes: %s%n",
                    median(measured, Measured::cold),
                    median(measured, Measured::processor),
                    median(measured, Measured::warm),
                    classes(aws, each),
                    each);
        }
    }

    private static long median(List<Measured> runs, ToLongFunction<Measured> part) {
        return runs.stream().mapToLong(part).sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }

    /** In a run of its own, for writing the log takes time. */
    private static long classes(SimulatedAws aws, List<String> options) throws IOException, InterruptedException {
        Path log = Path.of("target", "classes.log").toAbsolutePath();
        Files.deleteIfExists(log);
        List<String> logging = new ArrayList<>(options);
        logging.add("-Xlog:class+load:file=" + log);
        run(aws, logging);
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: ")).count();
        }
    }

    private record Measured(long cold, long processor, long warm) {}

    private static Measured run(SimulatedAws aws, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), OneInvocation.class.getName(), ACCOUNT));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "AWS_ENDPOINT_URL",
                        aws.endpoint().toString(),
                        "AWS_REGION",
                        "us-east-1",
                        "AWS_ACCESS_KEY_ID",
                        aws.accessKeyId(ACCOUNT),
                        "AWS_SECRET_ACCESS_KEY",
                        "any secret"));
        long start = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String answer = out.readLine();
            long cold = (System.nanoTime() - start) / 1_000_000;
            String processor = out.readLine();
            String warm = out.readLine();
            if (process.waitFor() != 0
                    || answer == null
                    || processor == null
                    || warm == null
                    || !answer.startsWith("COMPLIANT")) {
                throw new IllegalStateException("the process answered `" + answer + "`");
            }
            return new Measured(cold, Long.parseLong(processor), Long.parseLong(warm));
        }
    }

    /** The jars that Lambda gets; of the tests only what makes the event. */
    private static String classPath() throws IOException {
        List<String> parts = new ArrayList<>();
        try (Stream<Path> jars = Files.list(Path.of("target", "function", "lib"))) {
            jars.map(Path::toString).sorted().forEach(parts::add);
        }
        parts.add(testClasses().toString());
        return String.join(File.pathSeparator, parts);
    }

    /** As a jar would be, for a shared archive takes no folders. */
    private static Path testClasses() throws IOException {
        Path jar = Path.of("target", "one-invocation.jar");
        if (Files.exists(jar)) {
            return jar;
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> type : List.of(OneInvocation.class, FunctionContext.class)) {
                String entry = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(entry));
                out.write(Files.readAllBytes(Path.of("target", "test-classes", entry)));
                out.closeEntry();
            }
        }
        return jar;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
