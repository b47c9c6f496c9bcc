package io.github.trailproof.recorded.fuzz;

import io.github.trailproof.testkit.corpus.Corpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what the fuzzer starts from: the conformance corpus, as evidence and as raw answers. */
public final class Seeds {

    private static final Pattern LISTING =
            Pattern.compile("\"([a-z]{2}-[a-z-]+-[0-9])\":(\\{\"trailList\":\\[[^\\[\\]]*\\]\\})");

    private static final String ROW = "rows.json\n{\"columns\":[],\"rows\":[{\"account_id\":\"111122223333\",\"arn\":"
            + "\"arn:aws:cloudtrail:us-east-1:111122223333:trail/main\",\"home_region\":\"us-east-1\","
            + "\"is_multi_region_trail\":true,\"is_organization_trail\":false,\"is_logging\":true,"
            + "\"event_selectors\":[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}],"
            + "\"advanced_event_selectors\":null}]}";

    private static final String RESOURCES = "resources.json\n[{\"TrailARN\":\"arn:aws:cloudtrail:us-east-1:111122223333"
            + ":trail/main\",\"Name\":\"main\",\"IsOrganizationTrail\":false,\"c7n:TrailStatus\":{\"IsLogging\":true},"
            + "\"c7n:TrailEventSelectors\":{\"AdvancedEventSelectors\":[{\"FieldSelectors\":[{\"Field\":"
            + "\"eventCategory\",\"Equals\":[\"Management\"]}]}]}}]\u001E"
            + "get-trail-status/main.json\n{\"Error\":{\"Code\":\"AccessDeniedException\",\"Message\":\"no\"}}\u001E"
            + "us-east-1.txt\nAn error occurred (X) when calling the DescribeTrails operation: no\u001E"
            + "111122223333/regions.json\n{\"Regions\":[{\"RegionName\":\"us-east-1\",\"RegionOptStatus\":\"ENABLED\"}]}";

    private Seeds() {}

    /**
     * Writes the seeds.
     *
     * @param arguments the folder, in which each target gets one of its own
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path evidence = Files.createDirectories(folder.resolve("evidence"));
        Path answers = Files.createDirectories(folder.resolve("answers"));
        for (Corpus.Case account : Corpus.cases()) {
            Files.writeString(evidence.resolve(account.id()), account.evidence());
            Files.writeString(answers.resolve(account.id()), files(account.evidence()));
        }
        Files.writeString(answers.resolve("rows"), ROW);
        Files.writeString(answers.resolve("resources"), RESOURCES);
        Files.write(
                answers.resolve("utf-16"),
                "us-east-1.json\n\uFEFF{\"trailList\":[]}".getBytes(StandardCharsets.UTF_16LE));
    }

    /** The listings of an account as files of their own, and all of it as one more. */
    private static String files(String evidence) {
        StringBuilder files = new StringBuilder("evidence.json\n").append(evidence);
        Matcher listing = LISTING.matcher(evidence);
        while (listing.find()) {
            files.append('\u001E')
                    .append("111122223333/")
                    .append(listing.group(1))
                    .append(".json\n")
                    .append(listing.group(2));
        }
        return files.toString();
    }
}
