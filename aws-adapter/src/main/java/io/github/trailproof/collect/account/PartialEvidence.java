package io.github.trailproof.collect.account;

import io.github.trailproof.collect.account.Question.Answer;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a collection has found out so far, and which calls it has made. Safe for use by several threads. */
final class PartialEvidence {

    private final String accountId;
    private final String partition;
    private final InstantSource clock;
    private final Instant collectedFrom;
    private final OrganizationTrails organizationTrails;

    private final Map<String, Evidence<TrailListing>> listings = new HashMap<>();
    private final Map<TrailArn, Evidence<TrailStatus>> statuses = new HashMap<>();
    private final Map<TrailArn, Evidence<EventSelectors>> selectors = new HashMap<>();
    private Evidence<EnabledRegions> enabledRegions =
            Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, new NotAsked()));

    private final Set<Question> asked = new HashSet<>();
    private final Set<Question> open = new LinkedHashSet<>();
    private boolean ended;

    /**
     * Starts with nothing.
     *
     * @param accountId the account, 12 digits
     * @param partition the partition of the region asked first
     * @param clock tells when the collection begins, now, and when it ends
     * @param organizationTrails answers about organization trails that other accounts were given before; read only
     */
    PartialEvidence(String accountId, String partition, InstantSource clock, OrganizationTrails organizationTrails) {
        this.accountId = accountId;
        this.partition = partition;
        this.clock = clock;
        this.collectedFrom = clock.instant();
        this.organizationTrails = organizationTrails;
        // Refuses an account that is not one before any call is made.
        AccountEvidence.builder().accountId(accountId).build();
    }

    synchronized void listing(String region, Evidence<TrailListing> evidence) {
        listings.put(region, evidence);
    }

    synchronized void status(TrailArn trailArn, Evidence<TrailStatus> evidence) {
        statuses.put(trailArn, evidence);
    }

    synchronized void selectors(TrailArn trailArn, Evidence<EventSelectors> evidence) {
        selectors.put(trailArn, evidence);
    }

    synchronized void enabledRegions(Evidence<EnabledRegions> evidence) {
        enabledRegions = evidence;
    }

    /** Nothing could be asked in the account, because of a call that comes before all others. */
    synchronized void nothing(String startingRegion, MissingEvidence reason) {
        if (!ended) {
            listings.put(startingRegion, Evidence.missing(reason));
            enabledRegions = Evidence.missing(reason);
        }
    }

    synchronized void asking(Question question) {
        asked.add(question);
        open.add(question);
    }

    synchronized Set<Question> asked() {
        return Set.copyOf(asked);
    }

    /** Takes the answer to a question, or why there is none, unless it comes after the end. */
    synchronized void answered(Question question, Answer answer) {
        if (!ended) {
            open.remove(question);
            answer.putInto(this);
        }
    }

    /** Ends the collection: what was asked and not answered, and what it would have asked yet, is missing. */
    synchronized void end(Set<Question> wanted, Cause cause) {
        open.addAll(wanted);
        open.forEach(question -> question.missing(cause).putInto(this));
        ended = true;
    }

    /** The evidence so far, as if the collection ended now. */
    synchronized AccountEvidence evidence() {
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId(accountId)
                .partition(partition)
                .collectedFrom(collectedFrom)
                .collectedAt(clock.instant())
                .enabledRegions(enabledRegions)
                .putAllListings(DisabledRegions.leftOut(listings, enabledRegions))
                .putAllStatuses(statuses)
                .putAllSelectors(selectors)
                .build();
        return organizationTrails.fill(evidence);
    }
}
