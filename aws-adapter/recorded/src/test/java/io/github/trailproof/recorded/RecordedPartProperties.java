package io.github.trailproof.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.testkit.generate.Accounts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class RecordedPartProperties {

    private static List<RecordedPart> parts(String input, int size) {
        RecordedEvidenceReader reader = RecordedEvidenceReader.of(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), Inputs.SOURCE);
        List<RecordedPart> parts = new ArrayList<>();
        for (Optional<RecordedPart> next = reader.nextPart(size); next.isPresent(); next = reader.nextPart(size)) {
            parts.add(next.get());
        }
        return parts;
    }

    private static List<RecordedOutline> outlines(String input) {
        return parts(input, 1).stream()
                .flatMap(part -> part.outlines().stream())
                .toList();
    }

    @Property(tries = 100)
    @Tag("thorough")
    @Label("what is read in parts of any size is what is read one by one")
    void partsAreTheWhole(@ForAll("inputs") String input, @ForAll("sizes") int size) {
        List<RecordedPart> parts = parts(input, size);

        assertThat(parts.stream().flatMap(part -> part.read().stream())).isEqualTo(Inputs.read(input));
        assertThat(parts).allSatisfy(part -> assertThat(part.read()).isNotEmpty());
    }

    @Property(tries = 100)
    @Tag("thorough")
    @Label("an outline misses no account that can be read, and no owner of trails that it sees")
    void outlinesMissNothing(@ForAll("inputs") String input) {
        List<RecordedOutline> outlines = outlines(input);

        for (RecordedAccount account : Inputs.read(input)) {
            if (account instanceof RecordedAccount.Readable readable) {
                AccountEvidence evidence = readable.evidence();
                assertThat(outlines).anySatisfy(outline -> {
                    assertThat(outline.accountId()).isEqualTo(evidence.accountId());
                    assertThat(outline.otherOwners()).containsAll(OrganizationTrails.ownersOfOthersTrails(evidence));
                });
            }
        }
        assertThat(outlines).hasSizeLessThanOrEqualTo(Inputs.read(input).size());
    }

    @Property(tries = 100)
    @Tag("thorough")
    @Label("those who are wanted are read, and of the others none whose text shows who it is")
    void theWantedAreRead(@ForAll("accounts") AccountEvidence one, @ForAll("accounts") AccountEvidence other) {
        RecordedPart part = parts(Inputs.write(one, other), 1 << 20).get(0);

        assertThat(part.read(one.accountId()::equals))
                .extracting(Inputs::evidence)
                .contains(one)
                .isSubsetOf(one, other);
        assertThat(part.read(id -> true)).isEqualTo(part.read());
    }

    @Example
    void namesThatAreEscapedNestedOrTwiceAreReadToBeSure() {
        String arn = "arn:aws:cloudtrail:us-east-1:999988887777:trail/org";
        String listings = "\"describeTrails\":{\"us-east-1\":{\"trailList\":[{\"TrailARN\":\"" + arn + "\"}]}}";
        String[] ids = {
            "\"accountId\" : \"111122223333\"",
            "\"account\\u0049d\":\"111122223333\"",
            "\"accountId\":\"11112222333\\u0033\"",
            "\"x\":{\"accountId\":\"222233334444\"},\"accountId\":\"111122223333\"",
            "\"x\":\"accountId\",\"accountId\":\"111122223333\"",
        };
        for (String id : ids) {
            RecordedOutline outline = outlines("{" + id + "," + listings + "}").get(0);
            assertThat(outline.accountId()).as(id).isEqualTo("111122223333");
            assertThat(outline.otherOwners()).as(id).containsExactly("999988887777");
        }
        assertThat(outlines("{\"accountId\":\"111122223333\"," + listings.replace("999988887777", "\\u003999988887777")
                                + "}")
                        .get(0)
                        .otherOwners())
                .containsExactly("999988887777");
        assertThat(outlines("{\"AccountId\":\"111122223333\"," + listings + "}"))
                .isEmpty();
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.any();
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.of(1, 100, 1000, 10_000, 1 << 20);
    }

    /** Lines of accounts, some of them broken, spelled otherwise or over several lines. */
    @Provide
    Arbitrary<String> inputs() {
        Arbitrary<String> line = Combinators.combine(
                        accounts(), Arbitraries.integers().between(0, 9))
                .as((account, way) -> spelled(Inputs.write(account), way));
        return line.list().ofMaxSize(5).map(lines -> String.join("", lines));
    }

    private static String spelled(String line, int way) {
        return switch (way) {
            case 0 -> line.substring(line.length() / 2);
            case 1 -> line.replace("\"accountId\":", "\"account\\u0049d\": ");
            case 2 -> line.replace(":trail/", ":trail\\/");
            case 3 -> line.replace(",\"", ",\n \"").replaceFirst("[{]", "{\n ");
            case 4 -> line.replace("{\"accountId\"", "{\"about\":{\"accountId\":\"000000000000\"},\"accountId\"");
            case 5 -> "\n" + line.strip() + "\r\n";
            default -> line;
        };
    }
}
