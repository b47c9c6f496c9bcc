package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** An account: the outermost object. */
public final class AccountCodec {

    private static final Members<AccountEvidence, AccountEvidence.Builder> MEMBERS = new Members<
                    AccountEvidence, AccountEvidence.Builder>("an account as an object")
            .member(
                    "accountId",
                    (json, builder) -> builder.accountId(AccountId.read(json)),
                    (account, out) -> out.writeStringField("accountId", account.accountId()))
            .text("partition", AccountEvidence::partition, AccountEvidence.Builder::partition)
            .lenient(
                    "collectedAt",
                    AccountEvidence::collectedAt,
                    AccountEvidence.Builder::collectedAt,
                    TimeCodec::read,
                    TimeCodec::write)
            .lenient(
                    "collectedFrom",
                    AccountEvidence::collectedFrom,
                    AccountEvidence.Builder::collectedFrom,
                    TimeCodec::read,
                    TimeCodec::write)
            .member(
                    "enabledRegions",
                    (json, builder) -> builder.enabledRegions(RegionsCodec.read(json)),
                    (account, out) -> RegionsCodec.write(account.enabledRegions(), out))
            .member(
                    "describeTrails",
                    (json, builder) -> builder.putAllListings(ListingCodec.readAll(json)),
                    (account, out) -> ListingCodec.writeAll(account.listings(), out))
            .member(
                    "getTrailStatus",
                    (json, builder) -> builder.putAllStatuses(StatusCodec.INSTANCE.readAll(json)),
                    (account, out) -> StatusCodec.INSTANCE.writeAll("getTrailStatus", account.statuses(), out))
            .member(
                    "getEventSelectors",
                    (json, builder) -> builder.putAllSelectors(SelectorsCodec.INSTANCE.readAll(json)),
                    (account, out) -> SelectorsCodec.INSTANCE.writeAll("getEventSelectors", account.selectors(), out))
            .member(
                    "planned",
                    (json, builder) -> builder.putAllPlanned(PlanCodec.readAll(json)),
                    (account, out) -> PlanCodec.writeAll(account.planned(), out))
            .list(
                    "unseen",
                    AccountEvidence::unseen,
                    AccountEvidence.Builder::addAllUnseen,
                    "a list of what a plan leaves open",
                    Absence::readCause,
                    Absence::writeCause)
            .flag(
                    "onlyPlanned",
                    account -> Optional.of(account.onlyPlanned()).filter(only -> only),
                    AccountEvidence.Builder::onlyPlanned);

    private AccountCodec() {}

    static Stream<String> names() {
        return MEMBERS.names();
    }

    public static AccountEvidence read(JsonCursor json) throws IOException {
        AccountEvidence.Builder builder = AccountEvidence.builder();
        long found = MEMBERS.read(json, builder);
        MEMBERS.require(json, found, "accountId", AccountId.WHAT);
        MEMBERS.require(json, found, "describeTrails", ListingCodec.LISTINGS);
        return builder.build();
    }

    public static void write(AccountEvidence account, JsonGenerator out) throws IOException {
        MEMBERS.writeObject(account, out);
    }
}
