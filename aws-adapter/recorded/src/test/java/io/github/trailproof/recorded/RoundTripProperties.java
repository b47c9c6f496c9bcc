package io.github.trailproof.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.testkit.generate.Accounts;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripProperties {

    @Property(tries = 500)
    @Label("evidence written and read again is equal")
    void writtenAndReadAgain(@ForAll("accounts") AccountEvidence account) {
        assertThat(Inputs.readOne(Inputs.write(account))).isEqualTo(account);
    }

    @Property(tries = 200)
    @Label("evidence written and read again is equal, for every account of an input, whichever way it is packed")
    void severalAccounts(@ForAll("accounts") AccountEvidence one, @ForAll("accounts") AccountEvidence two) {
        String written = Inputs.write(one, two, one);

        assertThat(written.lines()).hasSize(3);
        assertThat(Inputs.read(Inputs.gzip(written)).stream().map(Inputs::evidence))
                .containsExactly(one, two, one);
    }

    @Property(tries = 200)
    @Label("evidence assesses the same before and after it is written and read again")
    void assessedAlike(@ForAll("accounts") AccountEvidence account) {
        assertThat(Cis31.assess(Inputs.readOne(Inputs.write(account)))).isEqualTo(Cis31.assess(account));
    }

    @Property(tries = 200)
    @Label("what is written is one line of ASCII, the same each time")
    void stableText(@ForAll("accounts") AccountEvidence account) {
        String written = Inputs.write(account);

        assertThat(written).isEqualTo(Inputs.write(Inputs.readOne(written))).endsWith("}\n");
        assertThat(written.chars().limit(written.length() - 1)).allMatch(c -> c >= ' ' && c < 127);
    }

    @Property
    @Label("an answer that says whose evidence it was taken from is read as the account's own")
    void provenance(@ForAll("accounts") AccountEvidence account, @ForAll("owners") Optional<String> owner) {
        AccountEvidence provided = AccountEvidence.builder()
                .accountId(account.accountId())
                .partition(account.partition())
                .collectedAt(account.collectedAt())
                .collectedFrom(account.collectedFrom())
                .enabledRegions(provided(account.enabledRegions(), owner))
                .putAllListings(provided(account.listings(), owner))
                .putAllStatuses(provided(account.statuses(), owner))
                .putAllSelectors(provided(account.selectors(), owner))
                .build();

        assertThat(Inputs.readOne(Inputs.write(provided))).isEqualTo(account);
    }

    private static <K, V> Map<K, Evidence<V>> provided(Map<K, Evidence<V>> answers, Optional<String> owner) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> provided(entry.getValue(), owner)));
    }

    private static <V> Evidence<V> provided(Evidence<V> evidence, Optional<String> owner) {
        return evidence instanceof Evidence.Known<V> known ? new Evidence.Known<>(known.answer(), owner) : evidence;
    }

    @Provide
    Arbitrary<Optional<String>> owners() {
        return Arbitraries.strings().numeric().ofLength(12).optional();
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.ofEveryCause();
    }
}
