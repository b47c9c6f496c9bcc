package consumer;

import io.github.trailproof.collect.TrailClients;
import io.github.trailproof.collect.TrailCollector;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.findings.FindingContext;
import io.github.trailproof.findings.ocsf.OcsfActivity;
import io.github.trailproof.findings.ocsf.OcsfWriter;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.recorded.RecordedEvidenceWriter;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Remediation;
import io.github.trailproof.simulator.SimulatedAws;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/** Assesses each account of a file as it was recorded and as it is found on a simulator, and prints both verdicts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        for (AccountEvidence recorded : read(Path.of(arguments[0]))) {
            AccountEvidence collected = collect(recorded);
            System.out.println(
                    recorded.accountId() + " recorded " + words(recorded) + ", collected " + words(collected));
        }
    }

    private static List<AccountEvidence> read(Path file) throws IOException {
        List<AccountEvidence> accounts = new ArrayList<>();
        try (RecordedEvidenceReader reader = RecordedEvidenceReader.open(file)) {
            reader.stream().forEach(account -> {
                if (account instanceof RecordedAccount.Readable readable) {
                    accounts.add(readable.evidence());
                }
            });
        }
        return accounts;
    }

    private static AccountEvidence collect(AccountEvidence account) {
        try (SimulatedAws simulator = SimulatedAws.start()) {
            simulator.seed(account);
            try (CloudTrailClient client = client(simulator, account.accountId())) {
                return TrailCollector.builder()
                        .cloudTrail(TrailClients.sync(region -> client))
                        .startingRegion("us-east-1")
                        .build()
                        .collect(account.accountId());
            }
        }
    }

    private static CloudTrailClient client(SimulatedAws simulator, String accountId) {
        return CloudTrailClient.builder()
                .endpointOverride(simulator.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(simulator.accessKeyId(accountId), "any secret")))
                .build();
    }

    /** The verdict, and what each further module makes of the account: the kind of thing, not its size. */
    private static String words(AccountEvidence evidence) throws IOException {
        Assessment assessment = Cis31.assess(evidence);
        ByteArrayOutputStream finding = new ByteArrayOutputStream();
        try (OcsfWriter writer = OcsfWriter.of(finding, "1")) {
            writer.write(assessment, Criterion.CIS, OcsfActivity.CREATE, FindingContext.of("aws", Instant.EPOCH));
        }
        ByteArrayOutputStream recording = new ByteArrayOutputStream();
        RecordedEvidenceWriter.of(recording).write(evidence);
        boolean suffices =
                Remediation.plan(evidence, Criterion.CIS, NewTrail.defaults()).suffices();
        return assessment.verdict()
                + (finding.size() > 0 ? " with a finding" : "")
                + (recording.size() > 0 ? ", a recording" : "")
                + (suffices ? " and a plan" : "");
    }
}
