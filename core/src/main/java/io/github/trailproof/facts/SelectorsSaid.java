package io.github.trailproof.facts;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.Finding.Disagreement;
import io.github.trailproof.evidence.Finding.FromAccount;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.OtherAccount;
import io.github.trailproof.facts.SelectorsInForce.Question;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The selectors of a trail that one account was answered.
 *
 * @param accountId which account, 12 digits
 * @param selectors what it was answered
 */
record SelectorsSaid(String accountId, EventSelectors selectors) {

    /** What the account itself was answered, if anything, and those that speak for it. */
    static List<SelectorsSaid> of(TrailArn trailArn, AccountEvidence evidence) {
        List<SelectorsSaid> said = new ArrayList<>(1);
        if (evidence.selectors(trailArn) instanceof Evidence.Known<EventSelectors> known) {
            said.add(new SelectorsSaid(known.providedBy().orElse(evidence.accountId()), known.answer()));
        }
        for (OtherAccount other : evidence.others(trailArn)) {
            other.selectors().value().ifPresent(answer -> said.add(new SelectorsSaid(other.accountId(), answer)));
        }
        return said;
    }

    /** The account, if it is another one than this. */
    Optional<String> otherThan(String account) {
        return accountId.equals(account) ? Optional.empty() : Optional.of(accountId);
    }

    /** The first of some answers and the first that differs from it; empty if they are alike. */
    static Optional<Disagreement> disagreement(List<SelectorsSaid> said, ObservedTrail trail) {
        SelectorsSaid first = said.get(0);
        return said.stream()
                .filter(other -> !SameSelectors.are(first.selectors, other.selectors))
                .findFirst()
                .map(other -> disagreement(first, other, trail));
    }

    /** Each is told by what decides the first question, the strictest first, to which the two give different answers. */
    private static Disagreement disagreement(SelectorsSaid one, SelectorsSaid other, ObservedTrail trail) {
        Disagreement told = disagreement(one, other, trail, Question.ALL);
        for (Question question : List.of(Question.ALL_BUT_EXCLUSIONS, Question.MANAGEMENT)) {
            if (!told.one().finding().equals(told.other().finding())) {
                return told;
            }
            told = disagreement(one, other, trail, question);
        }
        return told;
    }

    private static Disagreement disagreement(
            SelectorsSaid one, SelectorsSaid other, ObservedTrail trail, Question question) {
        return new Disagreement(one.finding(trail, question), other.finding(trail, question));
    }

    private FromAccount finding(ObservedTrail trail, Question question) {
        Finding finding = SelectorsInForce.of(trail, selectors, Optional.empty())
                .fact(question)
                .finding();
        return new FromAccount(finding, accountId);
    }
}
