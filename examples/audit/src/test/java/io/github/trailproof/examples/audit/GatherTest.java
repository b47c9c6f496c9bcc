package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code record --from}: evidence made of raw answers. */
class GatherTest {

    private static final String ARN = "arn:aws:cloudtrail:us-east-1:320000000001:trail/main-trail";

    private static final String LISTING = "{'trailList':[{'Name':'main-trail','IncludeGlobalServiceEvents':true,"
            + "'IsMultiRegionTrail':true,'HomeRegion':'us-east-1','TrailARN':'" + ARN
            + "','IsOrganizationTrail':false,'HasCustomEventSelectors':true}]}";

    private static final String SELECTORS = "{'TrailARN':'" + ARN
            + "','EventSelectors':[{'ReadWriteType':'All','IncludeManagementEvents':true,'DataResources':[]}]}";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, text.replace('\'', '"'));
    }

    private Run record(Object... arguments) {
        return Run.of(Run.joined(new Object[] {"record", "-o", evidence(), "--from"}, arguments));
    }

    private Path evidence() {
        return folder.resolve("evidence.jsonl");
    }

    @Test
    void rawAnswersBecomeEvidenceThatPasses() throws IOException {
        file("raw/us-east-1.json", LISTING);
        file("raw/main-trail/get-trail-status.json", "{'IsLogging':true,'ResponseMetadata':{}}");
        file("raw/main-trail/get-event-selectors.json", SELECTORS);

        Run run = record(folder.resolve("raw"));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(Run.of("audit", evidence()).status()).isZero();
    }

    @Test
    void whereNothingIsGatheredNoFileIsLeftAndAnOldOneStays() throws IOException {
        Path empty = file("us-east-1.txt.json", "{}");

        assertThat(record(empty).status()).isEqualTo(65);
        assertThat(evidence()).doesNotExist();

        Files.writeString(evidence(), "old\n");
        assertThat(record(empty).status()).isEqualTo(65);
        assertThat(evidence()).hasContent("old\n");
    }

    @Test
    void whatCannotBePlacedIsNamedWithWhatIsMissing() throws IOException {
        Path raw = file("raw.json", LISTING);
        Path status = file("get-trail-status.json", "{'IsLogging':true}");
        Path empty = file("eu-west-1.json", "{'trailList':[]}");
        Path findings = file("findings.json", "[{'SchemaVersion':'2018-10-08','ProductArn':'x'}]");

        Run run = record(raw, status, empty, findings, folder.resolve("gone.json"));

        assertThat(run.status()).isEqualTo(65);
        assertThat(run.err().lines())
                .containsExactlyInAnyOrder(
                        folder.resolve("gone.json") + ": there is no such file",
                        raw + ", line 1, $: an answer of describe-trails, but nothing says which region was asked:"
                                + " name the file or its folder after the region, such as us-east-1.json",
                        status + ", line 1, $: an answer of get-trail-status, but nothing says which trail was asked"
                                + " about: name the file or its folder after the trail",
                        empty + ", line 1, $: an answer of describe-trails, but nothing says which account was asked:"
                                + " put it into a folder that is named after the account, or give --account",
                        findings + ", line 1, $[0]: findings of Security Hub: they hold another tool's verdicts, and"
                                + " not the selectors and the logging state that decide the control");
        assertThat(evidence()).doesNotExist();
    }

    @Test
    void theAccountCanBeNamed() throws IOException {
        Path empty = file("eu-west-1.json", "{'trailList':[]}");

        Run run = Run.of("record", "--from", empty, "--account", "111122223333");

        assertThat(run.out()).startsWith("{\"accountId\":\"111122223333\"");
        assertThat(run.status()).isZero();
    }

    @Test
    void aFolderWithoutAnAnswerIsNoEvidence() throws IOException {
        file("raw/metadata.json", "{'policy':{},'config':{'account_id':'111122223333'}}");

        Run run = record(folder.resolve("raw"));

        assertThat(run.err()).isEqualTo("trailproof: nothing was gathered: no answer about trails was found\n");
        assertThat(run.status()).isEqualTo(65);
    }

    @Test
    void anInputIsNotOverwritten() throws IOException {
        Path raw = file("us-east-1.json", LISTING);

        Run run = Run.of("record", "--from", raw, "-o", raw);

        assertThat(run.err()).startsWith("trailproof: `" + raw + "` is an input; it would be overwritten");
        assertThat(run.status()).isEqualTo(64);
        assertThat(raw).hasContent(LISTING.replace('\'', '"'));
    }

    @Test
    void whatUtf16HoldsIsGathered() throws IOException {
        Path raw = folder.resolve("us-east-1.json");
        Files.write(raw, ("\uFEFF" + LISTING.replace('\'', '"')).getBytes(StandardCharsets.UTF_16LE));

        assertThat(record(raw).status()).isZero();
        assertThat(evidence()).content().contains("\"accountId\":\"320000000001\"");
    }
}
