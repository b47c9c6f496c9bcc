package io.github.trailproof.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.generate.Accounts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("thorough")
class BrokenInputProperties {

    /** Bytes that mean something to JSON, to UTF-8 or to lines come up often. */
    private static final Arbitrary<Byte> BYTES = Arbitraries.oneOf(
            Arbitraries.of("{}[]\",:\\ \n\rtn0-".chars().mapToObj(c -> (byte) c).toList()), Arbitraries.bytes());

    /**
     * A change to a text.
     *
     * @param place where, as a share of the text
     * @param removed how many bytes go
     * @param added which bytes come
     */
    record Change(double place, int removed, List<Byte> added) {

        byte[] apply(byte[] text) {
            int from = (int) (place * text.length);
            int to = Math.min(text.length, from + removed);
            byte[] changed = new byte[text.length - (to - from) + added.size()];
            System.arraycopy(text, 0, changed, 0, from);
            IntStream.range(0, added.size()).forEach(i -> changed[from + i] = added.get(i));
            System.arraycopy(text, to, changed, from + added.size(), text.length - to);
            return changed;
        }
    }

    @Property(tries = 300)
    @Label("the account after a broken one is read")
    void accountAfterABrokenOne(
            @ForAll("accounts") AccountEvidence broken,
            @ForAll("accounts") AccountEvidence good,
            @ForAll("changes") List<Change> changes) {
        byte[] input = join(change(line(broken), changes), "\n".getBytes(StandardCharsets.UTF_8), line(good));

        List<RecordedAccount> accounts = Inputs.read(input);

        assertThat(Inputs.evidence(accounts.get(accounts.size() - 1))).isEqualTo(good);
    }

    @Property(tries = 300)
    @Label("the account before a broken one is read")
    void accountBeforeABrokenOne(
            @ForAll("accounts") AccountEvidence good,
            @ForAll("accounts") AccountEvidence broken,
            @ForAll("changes") List<Change> changes) {
        byte[] input = join(line(good), "\n".getBytes(StandardCharsets.UTF_8), change(line(broken), changes));

        assertThat(Inputs.evidence(Inputs.read(input).get(0))).isEqualTo(good);
    }

    @Property(tries = 300)
    @Label("an account that breaks off is refused")
    void truncated(@ForAll("accounts") AccountEvidence account, @ForAll("places") double place) {
        byte[] line = line(account);
        byte[] truncated = Arrays.copyOf(line, 1 + (int) (place * (line.length - 1)));

        assertThat(Inputs.read(truncated)).singleElement().isInstanceOf(RecordedAccount.Unreadable.class);
    }

    @Property(tries = 300)
    @Label("whatever the bytes, reading ends, and throws nothing")
    void anyBytes(@ForAll("accounts") AccountEvidence account, @ForAll("changes") List<Change> changes) {
        byte[] packed = Inputs.gzip(Inputs.write(account, account));

        assertThat(Inputs.read(change(packed, changes))).hasSizeLessThan(100);
        assertThat(Inputs.read(change(Inputs.write(account, account).getBytes(StandardCharsets.UTF_8), changes)))
                .hasSizeLessThan(100);
    }

    @Property(tries = 300)
    @Label("a broken document says where, and the one after it is read")
    void brokenDocument(
            @ForAll("accounts") AccountEvidence good,
            @ForAll("accounts") AccountEvidence broken,
            @ForAll("changes") List<Change> changes) {
        byte[] first =
                "{\n \"accountId\": \"111122223333\",\n \"describeTrails\": {}\n}\n".getBytes(StandardCharsets.UTF_8);
        byte[] input = join(first, change(line(broken), changes), "\n".getBytes(StandardCharsets.UTF_8), line(good));

        List<RecordedAccount> accounts = Inputs.read(input);

        assertThat(accounts.get(0)).isEqualTo(Inputs.readable(1, "111122223333"));
        assertThat(Inputs.evidence(accounts.get(accounts.size() - 1))).isEqualTo(good);
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.any();
    }

    @Provide
    Arbitrary<Double> places() {
        return Arbitraries.doubles().between(0, true, 1, false);
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        places(),
                        Arbitraries.integers().between(0, 20),
                        BYTES.list().ofMaxSize(4))
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static byte[] line(AccountEvidence account) {
        return Inputs.write(account).strip().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] change(byte[] text, List<Change> changes) {
        byte[] changed = text;
        for (Change change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }

    private static byte[] join(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] joined = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
