package io.github.trailproof.recorded.gather;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.RecordedEvidenceWriter;
import io.github.trailproof.testkit.generate.Accounts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GatherProperties {

    private static final JsonMapper JSON = new JsonMapper();

    @Property(tries = 300)
    @Label("evidence taken apart into raw answers, a file each, is gathered again")
    void takenApartAndGatheredAgain(@ForAll("accounts") AccountEvidence account) {
        Assume.that(isShownItsOwnTrailsAlone(account));
        Assume.that(!account.listings().isEmpty());
        JsonNode whole = tree(account);
        Files files = new Files();
        String folder = account.accountId() + "/";
        each(whole, "describeTrails", (region, answer) -> files.with(folder + region + "/trails.json", answer));
        each(
                whole,
                "getTrailStatus",
                (arn, answer) -> files.with(folder + "status.json", join("{\"" + arn + "\":", answer, "}")));
        each(whole, "getEventSelectors", (arn, answer) -> files.with(folder + "selectors.json", answer));

        Gathered gathered = files.gathered();

        assertThat(gathered.unplaced()).isEmpty();
        assertThat(gathered.accounts())
                .containsExactly(AccountEvidence.builder()
                        .accountId(account.accountId())
                        .putAllListings(account.listings())
                        .putAllStatuses(account.statuses())
                        .putAllSelectors(account.selectors())
                        .build());
    }

    @Property(tries = 300)
    @Label("what is gathered from some of an account's trails fails never, and passes only where the account does")
    void someTrails(@ForAll("accounts") AccountEvidence account, @ForAll byte which) {
        Assume.that(isShownItsOwnTrailsAlone(account));
        JsonNode whole = tree(account);
        ArrayNode some = JSON.createArrayNode();
        List<String> seen = new ArrayList<>();
        for (JsonNode listing : whole.get("describeTrails")) {
            for (JsonNode trail : listing.get("trailList")) {
                String arn = trail.get("TrailARN").asText();
                if (!seen.contains(arn)) {
                    seen.add(arn);
                    if ((which >> seen.size() & 1) == 1) {
                        some.add(annotated((ObjectNode) trail.deepCopy(), whole, arn));
                    }
                }
            }
        }
        Gathered gathered = new Files(Optional.of(account.accountId()))
                .with("resources.json", some.toString())
                .gathered();

        for (AccountEvidence evidence : gathered.accounts()) {
            for (Criterion criterion : Criterion.values()) {
                Verdict verdict = Cis31.assess(evidence).verdict(criterion);
                assertThat(verdict).isNotEqualTo(Verdict.FAIL);
                if (verdict == Verdict.PASS) {
                    assertThat(Cis31.assess(account).verdict(criterion)).isEqualTo(Verdict.PASS);
                }
            }
        }
    }

    @Property(tries = 300)
    @Label("whatever the bytes, gathering ends, and throws nothing")
    void anyBytes(@ForAll("accounts") AccountEvidence account, @ForAll byte[] noise, @ForAll int place) {
        byte[] bytes = written(account);
        for (int i = 0; i < Math.min(noise.length, 5); i++) {
            bytes[Math.floorMod(place + 31 * i, bytes.length)] = noise[i];
        }
        EvidenceGatherer gatherer = new EvidenceGatherer(Optional.empty());
        gatherer.add("us-east-1.json", new ByteArrayInputStream(bytes));
        gatherer.add("us-east-1.json", new ByteArrayInputStream(noise));

        assertThat(gatherer.gathered().accounts()).hasSizeLessThan(100);
        assertThat(Recognition.of(new ByteArrayInputStream(bytes))).isNotNull();
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.fullyKnown();
    }

    /** The service shows an account no trail of another one that is no organization trail. */
    private static boolean isShownItsOwnTrailsAlone(AccountEvidence account) {
        return account.listings().values().stream()
                .flatMap(listing -> listing.value().orElseThrow().trails().stream())
                .allMatch(trail -> trail.trailArn().isOwnedBy(account.accountId())
                        || !trail.isOrganizationTrail().equals(Optional.of(false)));
    }

    private static JsonNode annotated(ObjectNode trail, JsonNode whole, String arn) {
        trail.set("c7n:TrailStatus", whole.get("getTrailStatus").get(arn));
        trail.set("c7n:TrailEventSelectors", whole.get("getEventSelectors").get(arn));
        return trail;
    }

    private static byte[] join(String before, byte[] answer, String after) {
        return (before + new String(answer, StandardCharsets.UTF_8) + after).getBytes(StandardCharsets.UTF_8);
    }

    private interface Part {
        void take(String name, byte[] answer);
    }

    private static void each(JsonNode whole, String member, Part part) {
        whole.get(member)
                .properties()
                .forEach(entry ->
                        part.take(entry.getKey(), entry.getValue().toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode tree(AccountEvidence account) {
        try {
            return JSON.readTree(written(account));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] written(AccountEvidence account) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordedEvidenceWriter writer = RecordedEvidenceWriter.of(out)) {
            writer.write(account);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
