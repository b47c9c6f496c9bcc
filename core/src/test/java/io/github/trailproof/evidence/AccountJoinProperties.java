package io.github.trailproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.testkit.Laws;
import io.github.trailproof.testkit.generate.Accounts;
import io.github.trailproof.trail.Trail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Several pieces of evidence of one account. */
class AccountJoinProperties {

    private static final String ACCOUNT = "111122223333";
    private static final Instant NOW = Instant.parse("2026-08-20T10:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-08-20T09:00:00Z");

    private record Piece(EvidencePlace place, AccountEvidence evidence) {}

    private static AccountEvidence joined(List<Piece> pieces) {
        AccountJoin join = new AccountJoin(ACCOUNT);
        pieces.forEach(piece -> join.add(piece.place(), piece.evidence()));
        return join.joined();
    }

    private static List<Piece> placed(List<AccountEvidence> pieces) {
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> new Piece(new EvidencePlace("evidence.jsonl", i + 1), pieces.get(i)))
                .toList();
    }

    @Property(tries = 200)
    @Label("the order of the pieces never matters")
    void order(@ForAll("pieces") List<AccountEvidence> pieces, @ForAll Random random) {
        List<Piece> shuffled = new ArrayList<>(placed(pieces));
        Collections.shuffle(shuffled, random);

        assertThat(joined(shuffled)).isEqualTo(joined(placed(pieces)));
    }

    @Property(tries = 100)
    @Label("a piece alone is what it is, once or twice")
    void alone(@ForAll("piece") AccountEvidence piece) {
        assertThat(joined(placed(List.of(piece)))).isEqualTo(piece);
        assertThat(joined(placed(List.of(piece, piece)))).isEqualTo(piece);
    }

    @Property(tries = 200)
    @Label(
            "an answer is known if every answer to the question says so, and missing only where answers differ or none is")
    void knownAndMissing(@ForAll("pieces") List<AccountEvidence> pieces) {
        AccountEvidence joined = joined(placed(pieces));
        boolean nowhereDiffers = joined.listings().keySet().stream()
                .allMatch(region -> listed(pieces, region).distinct().count() < 2);

        joined.listings().forEach((region, answer) -> {
            List<TrailListing> known = listed(pieces, region).toList();
            assertThat(answer instanceof Evidence.Known).isEqualTo(!known.isEmpty() && !isDiffering(answer));
            if (known.stream().distinct().count() == 1 && nowhereDiffers) {
                assertThat(answer.value()).contains(known.get(0));
            }
            answer.value().ifPresent(listing -> assertThat(known).contains(listing));
        });
        assertThat(joined.selectors().keySet())
                .containsExactlyInAnyOrderElementsOf(pieces.stream()
                        .flatMap(piece -> piece.selectors().keySet().stream())
                        .distinct()
                        .toList());
    }

    private static Stream<TrailListing> listed(List<AccountEvidence> pieces, String region) {
        return pieces.stream()
                .flatMap(piece -> Optional.ofNullable(piece.listings().get(region)).stream())
                .flatMap(listing -> listing.value().stream());
    }

    private static boolean isDiffering(Evidence<?> answer) {
        return answer.missing()
                .filter(missing -> missing.cause() instanceof MissingEvidence.AnswersDiffer)
                .isPresent();
    }

    @Property(tries = 200)
    @Label("where every piece has a time of its own, nothing differs, and the latest answer counts")
    void times(@ForAll("pieces") List<AccountEvidence> pieces) {
        List<AccountEvidence> timed = IntStream.range(0, pieces.size())
                .mapToObj(i -> pieces.get(i).toBuilder()
                        .collectedAt(Instant.ofEpochSecond(i))
                        .build())
                .toList();

        AccountEvidence joined = joined(placed(timed));

        joined.listings().forEach((region, answer) -> {
            Optional<TrailListing> latest = timed.stream()
                    .flatMap(piece -> Optional.ofNullable(piece.listings().get(region)).stream())
                    .flatMap(listing -> listing.value().stream())
                    .reduce((earlier, later) -> later);
            assertThat(answer.value().isPresent()).isEqualTo(latest.isPresent());
            answer.value()
                    .ifPresent(listing ->
                            assertThat(isToldBy(latest.orElseThrow(), listing)).isTrue());
        });
        assertThat(joined.collectedAt()).isEqualTo(timed.get(timed.size() - 1).collectedAt());
    }

    /** A listing without shadow trails may be told by an earlier one with them, which shows all that it shows. */
    private static boolean isToldBy(TrailListing latest, TrailListing joined) {
        Set<Trail> shown = Set.copyOf(joined.trails());
        return latest.includesShadowTrails() == joined.includesShadowTrails()
                ? shown.equals(Set.copyOf(latest.trails()))
                : joined.includesShadowTrails() && shown.containsAll(latest.trails());
    }

    @Property
    @Label("More evidence in any line never turns PASS into FAIL or FAIL into PASS")
    void monotone(
            @ForAll("accounts") AccountEvidence account,
            @ForAll("accounts") AccountEvidence other,
            @ForAll boolean same,
            @ForAll Random choice) {
        List<AccountEvidence> lines = new ArrayList<>();
        for (int count = 2 + choice.nextInt(2); count > 0; count--) {
            lines.add(part(account, choice));
        }
        int filled = choice.nextInt(lines.size());
        AccountEvidence line = lines.get(filled);
        Statistics.collect(verdict(lines, Criterion.CIS));

        Laws.moreEvidenceNeverReverses(
                (more, criterion) -> {
                    lines.set(filled, more);
                    return verdict(lines, criterion);
                },
                choice.nextInt(4) == 0 ? line.toBuilder().collectedAt(BEFORE).build() : line,
                same ? account : other,
                choice);
    }

    private static Verdict verdict(List<AccountEvidence> lines, Criterion criterion) {
        return Cis31.assess(joined(placed(lines))).verdict(criterion);
    }

    /**
     * A part of what is known of an account. All lines that have a time have the same, for a later answer replaces an
     * earlier one that differs, and so may turn a verdict round.
     */
    private static AccountEvidence part(AccountEvidence account, Random choice) {
        AccountEvidence.Builder part =
                AccountEvidence.builder().accountId(ACCOUNT).partition(account.partition());
        if (choice.nextBoolean()) {
            part.collectedAt(NOW);
        }
        if (choice.nextBoolean()) {
            part.enabledRegions(account.enabledRegions());
        }
        account.listings().forEach((region, answer) -> {
            switch (choice.nextInt(5)) {
                case 0 -> part.putListing(region, answer);
                case 1 -> part.putListing(region, withoutShadows(region, answer));
                case 2 ->
                    part.putListing(
                            region,
                            Evidence.missing(MissingEvidence.of(
                                    Operation.DESCRIBE_TRAILS, region, new MissingEvidence.NotAsked())));
                default -> {}
            }
        });
        account.statuses().forEach((arn, answer) -> {
            if (choice.nextBoolean()) {
                part.putStatus(arn, answer);
            }
        });
        account.selectors().forEach((arn, answer) -> {
            if (choice.nextBoolean()) {
                part.putSelectors(arn, answer);
            }
        });
        return part.build();
    }

    private static Evidence<TrailListing> withoutShadows(String region, Evidence<TrailListing> answer) {
        return answer.value()
                .map(listing -> Evidence.known(new TrailListing(
                        listing.trails().stream()
                                .filter(trail -> trail.trailArn().region().equals(region)
                                        && trail.trailArn().isOwnedBy(ACCOUNT))
                                .toList(),
                        false)))
                .orElse(answer);
    }

    @Property(tries = 100)
    @Label("a piece in which every call failed replaces no answer")
    void errors(@ForAll("pieces") List<AccountEvidence> pieces) {
        MissingEvidence.Cause failed = new MissingEvidence.Failed("AccessDenied", Optional.empty());
        AccountEvidence before = joined(placed(pieces));
        AccountEvidence.Builder denied = AccountEvidence.builder()
                .accountId(ACCOUNT)
                .collectedAt(Instant.MAX)
                .enabledRegions(Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, failed)));
        before.listings()
                .keySet()
                .forEach(region -> denied.putListing(
                        region, Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, failed))));
        before.statuses()
                .keySet()
                .forEach(arn -> denied.putStatus(
                        arn, Evidence.missing(MissingEvidence.of(Operation.GET_TRAIL_STATUS, arn, failed))));
        List<AccountEvidence> all = new ArrayList<>(pieces);
        all.add(denied.build());

        AccountEvidence after = joined(placed(all));

        assertThat(after.enabledRegions().value())
                .isEqualTo(before.enabledRegions().value());
        before.listings()
                .forEach((region, answer) -> assertThat(
                                Optional.ofNullable(after.listings().get(region))
                                        .orElseThrow()
                                        .value())
                        .isEqualTo(answer.value()));
        before.statuses()
                .forEach((arn, answer) -> assertThat(after.status(arn).value()).isEqualTo(answer.value()));
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.any()
                .map(account -> account.toBuilder().accountId(ACCOUNT).build());
    }

    @Provide
    Arbitrary<AccountEvidence> piece() {
        Arbitrary<Optional<Instant>> times = Arbitraries.of(
                        Instant.parse("2026-08-20T10:00:00Z"), Instant.parse("2026-08-21T10:00:00Z"))
                .optional(0.6);
        return Combinators.combine(Accounts.ofEveryCause(), times)
                .as((account, time) ->
                        account.toBuilder().accountId(ACCOUNT).collectedAt(time).build());
    }

    @Provide
    Arbitrary<List<AccountEvidence>> pieces() {
        return piece().list().ofMinSize(1).ofMaxSize(4);
    }
}
