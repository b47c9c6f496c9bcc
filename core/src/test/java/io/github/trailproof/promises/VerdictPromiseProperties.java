package io.github.trailproof.promises;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.corpus.Corpus;
import io.github.trailproof.testkit.generate.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tag;

/**
 * No verdict is another than at the baseline, unless CHANGELOG.md stars a change above the baseline's version. The
 * baseline is the last release; <code>.ci/promises renew</code> writes it anew.
 */
class VerdictPromiseProperties {

    private static final Path BASELINE = Path.of("../.ci/baseline");

    private static final int ACCOUNTS = 10_000;

    @Example
    void noVerdictOfTheCorpusChangesWithoutAStarThatNamesTheCase() throws IOException {
        List<String> verdicts = Corpus.cases().stream()
                .map(one -> one.id() + " " + new TreeMap<>(one.expected()))
                .toList();
        if (isRenewed("corpus", verdicts)) {
            return;
        }
        String stars = String.join(" ", newStars());
        // A version may add cases.
        assertThat(baseline("corpus"))
                .allSatisfy(line -> assertThat(
                                verdicts.contains(line) || stars.contains(line.substring(0, line.indexOf(' '))))
                        .as("%s has another verdict, and no starred line of CHANGELOG.md names it", line)
                        .isTrue());
    }

    @Example
    @Tag("thorough")
    void noVerdictOfTenThousandAccountsChangesWithoutAStar() throws IOException {
        MessageDigest accounts = sha256();
        MessageDigest verdicts = sha256();
        RandomGenerator<AccountEvidence> generator = Accounts.any().generator(1_000);
        Random random = new Random(31);
        for (int i = 0; i < ACCOUNTS; i++) {
            AccountEvidence evidence = generator.next(random).value();
            accounts.update(everythingOf(evidence).getBytes(UTF_8));
            verdicts.update(verdictsOf(evidence).getBytes(UTF_8));
        }
        List<String> found = List.of("accounts " + hex(accounts), "verdicts " + hex(verdicts));
        if (isRenewed("generated", found)) {
            return;
        }
        List<String> baseline = baseline("generated");
        assertThat(found.get(0))
                .as(
                        "the generated accounts; if only their generator changed, `.ci/promises renew` in a commit of its own")
                .isEqualTo(baseline.get(0));
        assertThat(found.equals(baseline) || !newStars().isEmpty())
                .as("verdicts of generated accounts changed; that needs a starred line in CHANGELOG.md")
                .isTrue();
    }

    private static String everythingOf(AccountEvidence evidence) {
        return Stream.of(
                        evidence.accountId(),
                        evidence.partition(),
                        evidence.collectedAt(),
                        evidence.enabledRegions(),
                        evidence.listings(),
                        evidence.statuses(),
                        evidence.selectors())
                .toList()
                .toString();
    }

    private static String verdictsOf(AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);
        List<String> verdicts = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            verdicts.add(assessment.verdict(criterion).name());
        }
        return verdicts + "\n";
    }

    /** The starred lines above the section of the baseline's version. */
    private static List<String> newStars() throws IOException {
        String released = "## [" + baseline("version").get(0) + "]";
        return Files.readAllLines(Path.of("../CHANGELOG.md")).stream()
                .takeWhile(line -> !line.startsWith(released))
                .filter(line -> line.startsWith("- ") && line.contains("★"))
                .toList();
    }

    private static List<String> baseline(String name) throws IOException {
        return Files.readAllLines(BASELINE.resolve(name));
    }

    /** Writes the baseline, if that was asked for. */
    private static boolean isRenewed(String name, List<String> lines) throws IOException {
        if (!System.getProperty("trailproof.baseline", "").equals("write")) {
            return false;
        }
        Files.createDirectories(BASELINE);
        Files.write(BASELINE.resolve(name), lines);
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
