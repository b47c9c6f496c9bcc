package io.github.trailproof.examples.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that tell of accounts' past: evidence and log files. */
final class Past {

    private static final String REGIONS =
            "['us-east-1','us-east-2','us-west-1','us-west-2','ca-central-1','sa-east-1','eu-central-1','eu-north-1','eu-west-1','eu-west-2','eu-west-3','ap-south-1','ap-northeast-1','ap-northeast-2','ap-northeast-3','ap-southeast-1','ap-southeast-2']";

    private final List<String> evidence = new ArrayList<>();
    private final List<String> records = new ArrayList<>();

    /** An account whose trail records everything at this time. */
    Past covered(String id, String time) {
        evidence.add(Account.without(id)
                .enabled(REGIONS)
                .everywhere("main", "{}")
                .logging("main", true)
                .selectors("main", Account.ALL)
                .collected(time)
                .toString());
        return this;
    }

    /** A call on the account's trail. */
    Past call(String id, String time, String name, String user) {
        String number = "%03d".formatted(records.size());
        records.add("{'eventVersion':'1.11','userIdentity':{'type':'IAMUser','arn':'arn:aws:iam::" + id + ":user/"
                + user + "','accountId':'" + id + "'},'eventTime':'" + time
                + "','eventSource':'cloudtrail.amazonaws.com','eventName':'" + name
                + "','awsRegion':'us-east-1','sourceIPAddress':'198.51.100.7','userAgent':'aws-cli/2',"
                + "'requestParameters':{'name':'main'},'responseElements':null,"
                + "'eventID':'e" + number + "','recipientAccountId':'" + id + "'}");
        return this;
    }

    /** Writes a page of the past from 8 to 20 o'clock. */
    void page(Path folder, Path page) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("evidence.jsonl"), String.join("\n", evidence));
        Files.writeString(
                folder.resolve("records.json"), ("{'Records':[" + String.join(",", records) + "]}").replace('\'', '"'));
        Run.of(
                "history",
                folder,
                "--whole",
                "--from",
                "2026-09-10T08:00:00Z",
                "--to",
                "2026-09-10T20:00:00Z",
                "--format",
                "html",
                "-o",
                page);
    }
}
