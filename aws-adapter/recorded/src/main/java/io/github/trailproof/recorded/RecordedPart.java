package io.github.trailproof.recorded;

import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.recorded.RecordedEvidenceReader.Account;
import io.github.trailproof.recorded.codec.PrimedSymbols;
import io.github.trailproof.recorded.split.AccountPart;
import io.github.trailproof.recorded.split.LineOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Some accounts of an input that follow each other, cut out by {@link RecordedEvidenceReader#nextPart} and hardly read yet,
 * so that several threads can each read a part. What is read does not depend on the thread or the order.
 *
 * <p>Safe for use by several threads.
 */
public final class RecordedPart {

    private final String source;
    private final AccountPart<Account> part;

    RecordedPart(String source, AccountPart<Account> part) {
        this.source = source;
        this.part = part;
    }

    /** How many bytes of text it holds, all accounts together. */
    public long size() {
        return part.size();
    }

    /** Reads the accounts, in the order of the input: what {@link RecordedEvidenceReader#next} would answer. */
    public List<RecordedAccount> read() {
        List<RecordedAccount> accounts = new ArrayList<>();
        for (AccountPart.Item<Account> item : part.items()) {
            accounts.add(read(item));
        }
        return accounts;
    }

    /**
     * Reads some of the accounts.
     *
     * @param wanted whether an account is wanted, by its 12 digits. Others may be read as well, where their text does not
     *     show at first sight which account it is
     * @return the accounts that were read, in the order of the input
     */
    public List<RecordedAccount> read(Predicate<String> wanted) {
        List<RecordedAccount> accounts = new ArrayList<>();
        for (AccountPart.Item<Account> item : part.items()) {
            Optional<LineOutline> outline = part.outline(item).filter(LineOutline::isClear);
            if (outline.isEmpty() || outline.get().accountId().filter(wanted).isPresent()) {
                accounts.add(read(item));
            }
        }
        return accounts;
    }

    /** What the texts show at first sight of their accounts, in the order of the input. */
    public List<RecordedOutline> outlines() {
        List<RecordedOutline> outlines = new ArrayList<>();
        for (AccountPart.Item<Account> item : part.items()) {
            Optional<LineOutline> outline = part.outline(item).filter(LineOutline::isClear);
            if (outline.isPresent()) {
                Optional<String> accountId = outline.get().accountId();
                accountId.ifPresent(
                        id -> outlines.add(new RecordedOutline(id, outline.get().otherOwners())));
            } else if (read(item) instanceof RecordedAccount.Readable readable) {
                outlines.add(new RecordedOutline(
                        readable.evidence().accountId(), OrganizationTrails.ownersOfOthersTrails(readable.evidence())));
            }
        }
        return outlines;
    }

    private RecordedAccount read(AccountPart.Item<Account> item) {
        return RecordedEvidenceReader.account(source, part.read(item, PrimedSymbols.JSON, Account::read));
    }
}
