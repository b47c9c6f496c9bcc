package io.github.trailproof.remediation;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What to know before a plan's calls are made, apart from their cost. */
final class Notes {

    private final AccountEvidence before;
    private final AccountEvidence after;
    private final List<Step.Call> calls;

    Notes(AccountEvidence before, List<Step.Call> calls) {
        this.before = before;
        this.after = ChangedAccount.after(calls, before);
        this.calls = calls;
    }

    List<Note> ofBuckets() {
        List<Note> notes = new ArrayList<>();
        TreeMap<String, Note> impacts = new TreeMap<>();
        List<TrailArn> changed =
                calls.stream().map(Step.Call::trailArn).distinct().toList();
        for (TrailArn arn : changed) {
            Optional<String> bucket = stated(arn, Trail::s3BucketName);
            impacts.put(bucket.orElse(""), new Note.ImpactNote(bucket));
            boolean isNew = calls.stream()
                    .anyMatch(call ->
                            call instanceof Step.CreateTrail && call.trailArn().equals(arn));
            if (bucket.isPresent() && (isNew || deliveryFails(arn))) {
                notes.add(policy(arn, bucket.get(), isNew));
            }
        }
        notes.addAll(impacts.values());
        return notes;
    }

    /** Full regions in which a trail that becomes multi-region gets a copy. */
    List<Note> ofFullRegions() {
        List<Note> notes = new ArrayList<>();
        for (Step.Call call : calls) {
            after.listings().forEach((region, listing) -> {
                long trails = NewTrailProposal.trailsIn(region, after);
                boolean isNew = trails > NewTrailProposal.trailsIn(region, before);
                boolean copies = call instanceof Step.CreateTrail || call instanceof Step.UpdateTrail;
                if (copies && isNew && trails > Note.Limit.TRAILS_PER_REGION.most()) {
                    notes.add(new Note.FullRegion(region, trails - 1, Optional.of(call.trailArn())));
                }
            });
        }
        return notes;
    }

    private Note policy(TrailArn arn, String bucket, boolean isNew) {
        return new Note.BucketPolicyNote(
                arn,
                bucket,
                stated(arn, Trail::s3KeyPrefix),
                stated(arn, Trail::isOrganizationTrail).orElse(false),
                stated(arn, Trail::kmsKeyId).isPresent(),
                isNew ? Note.BucketPolicyNote.Occasion.NEW_TRAIL : Note.BucketPolicyNote.Occasion.DELIVERY_FAILS);
    }

    private boolean deliveryFails(TrailArn arn) {
        return before.status(arn)
                .value()
                .flatMap(status -> status.latestDeliveryError())
                .filter(error -> !error.isBlank())
                .isPresent();
    }

    /** A member of a trail, if all its copies that have it agree. */
    private <T> Optional<T> stated(TrailArn arn, Function<Trail, Optional<T>> member) {
        List<T> stated = after.listings().values().stream()
                .map(Evidence::value)
                .flatMap(Optional::stream)
                .map(TrailListing::trails)
                .flatMap(List::stream)
                .filter(trail -> trail.trailArn().equals(arn))
                .flatMap(trail -> member.apply(trail).stream())
                .distinct()
                .toList();
        return stated.size() == 1 ? Optional.of(stated.get(0)) : Optional.empty();
    }

    /** Trails whose selectors stay as they are, and those whose selectors become another kind. */
    static List<Note> ofRewrites(List<CandidateTrail> trails, List<Step.Call> calls) {
        List<Note> notes = new ArrayList<>();
        for (CandidateTrail trail : trails) {
            TrailArn arn = trail.arn();
            boolean put = calls.stream()
                    .anyMatch(call -> call instanceof Step.PutEventSelectors
                            && call.trailArn().equals(arn));
            if (put && trail.rewrite() instanceof Rewrite.Possible possible) {
                possible.limit().ifPresent(limit -> notes.add(new Note.ConvertedSelectors(arn, limit)));
            }
            trail.obstacle().ifPresent(obstacle -> notes.add(new Note.KeptSelectors(arn, obstacle)));
        }
        return notes;
    }
}
