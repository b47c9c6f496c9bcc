package io.github.trailproof.testkit;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.Trail;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * The laws that a tool should keep that judges the accounts of an organization together, as checks. Each takes the tool as
 * a function from an organization to the verdicts of its accounts, by account id, and throws an {@link AssertionError} with
 * the law's sentence and the organization if the tool breaks the law there.
 *
 * <p>Why laws of their own: a member often may not read the trail that covers it, so its verdict depends on what others
 * were answered, and members may be hostile.
 */
public final class OrganizationLaws {

    private OrganizationLaws() {}

    /** The order of accounts never matters. */
    public static void orderOfAccountsNeverMatters(
            Function<Organization, Map<String, Map<Criterion, Verdict>>> tool,
            Organization organization,
            Random order) {
        List<AccountEvidence> accounts = new ArrayList<>(organization.accounts());
        Collections.shuffle(accounts, order);
        var before = tool.apply(organization);
        var after = tool.apply(new Organization(accounts, organization.delegatedAdministrators()));
        if (!before.equals(after)) {
            throw broken("the order of an organization's accounts never matters", organization)
                    .with("verdicts", before)
                    .with("verdicts in another order", after)
                    .error();
        }
    }

    /**
     * Replacing missing answers and absent members of any account by any known ones never turns PASS into FAIL or FAIL
     * into PASS, of no account of the organization.
     *
     * @param tool the tool under test
     * @param organization accounts that are judged together
     * @param other another organization, whose answers take the place of some that are missing in the account of the same
     *     place
     * @param choice decides which are replaced
     */
    public static void moreEvidenceNeverReverses(
            Function<Organization, Map<String, Map<Criterion, Verdict>>> tool,
            Organization organization,
            Organization other,
            Random choice) {
        Fillings fillings = new Fillings(choice);
        List<AccountEvidence> more = new ArrayList<>();
        for (int place = 0; place < organization.accounts().size(); place++) {
            AccountEvidence account = organization.accounts().get(place);
            AccountEvidence answers =
                    place < other.accounts().size() ? other.accounts().get(place) : account;
            // Of one account alone, of several, or of all.
            more.add(choice.nextBoolean() ? fillings.members(fillings.answers(account, answers)) : account);
        }
        Organization after = new Organization(more, organization.delegatedAdministrators());
        neverReversed(tool.apply(organization), tool.apply(after), organization, after);
    }

    private static void neverReversed(
            Map<String, Map<Criterion, Verdict>> before,
            Map<String, Map<Criterion, Verdict>> after,
            Organization organization,
            Organization more) {
        before.forEach((accountId, verdicts) -> verdicts.forEach((criterion, verdict) -> {
            Verdict then = after.getOrDefault(accountId, Map.of()).getOrDefault(criterion, Verdict.INDETERMINATE);
            if (verdict != then && verdict != Verdict.INDETERMINATE && then != Verdict.INDETERMINATE) {
                throw broken("more evidence of any account never turns PASS into FAIL or FAIL into PASS", organization)
                        .with("account judged", accountId)
                        .with("verdict by " + criterion, verdict)
                        .with("with more evidence", text(more))
                        .with("verdict then", then)
                        .error();
            }
        }));
    }

    /**
     * Whatever an account says, it changes no other account's verdict, unless it owns a trail that the other sees or is a
     * named delegated administrator.
     *
     * @param tool the tool under test
     * @param organization accounts that are judged together
     * @param place which account says something else; any number
     * @param hostile what it says; its account id does not count
     */
    public static void nobodyElseSpeaks(
            Function<Organization, Map<String, Map<Criterion, Verdict>>> tool,
            Organization organization,
            int place,
            AccountEvidence hostile) {
        List<AccountEvidence> accounts = new ArrayList<>(organization.accounts());
        int index = Math.floorMod(place, accounts.size());
        String liar = accounts.get(index).accountId();
        if (organization.delegatedAdministrators().contains(liar)) {
            return;
        }
        accounts.set(index, hostile.toBuilder().accountId(liar).build());
        var before = tool.apply(organization);
        var after = tool.apply(new Organization(accounts, organization.delegatedAdministrators()));
        for (AccountEvidence account : organization.accounts()) {
            String judged = account.accountId();
            if (!judged.equals(liar)
                    && !seesTrailOf(liar, account)
                    && !Objects.equals(before.get(judged), after.get(judged))) {
                throw broken("no account speaks for another but the trail's owner and those named", organization)
                        .with("account judged", judged)
                        .with("verdicts", Optional.ofNullable(before.get(judged)))
                        .with("another member", EvidenceText.of(accounts.get(index)))
                        .with("verdicts then", Optional.ofNullable(after.get(judged)))
                        .error();
            }
        }
    }

    private static boolean seesTrailOf(String owner, AccountEvidence account) {
        for (Evidence<TrailListing> listing : account.listings().values()) {
            for (Trail trail : listing.value().map(TrailListing::trails).orElse(List.of())) {
                if (trail.trailArn().isOwnedBy(owner)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static BrokenLaw broken(String law, Organization organization) {
        return new BrokenLaw(law).with("organization", text(organization));
    }

    private static String text(Organization organization) {
        StringBuilder text = new StringBuilder("delegatedAdministrators=" + organization.delegatedAdministrators());
        organization
                .accounts()
                .forEach(account ->
                        text.append(System.lineSeparator()).append("    ").append(EvidenceText.of(account)));
        return text.toString();
    }
}
