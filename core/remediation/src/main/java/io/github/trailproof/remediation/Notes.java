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

/** What to know before a plan's calls are made, apart from what they cost. */
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
            impacts.put(bucket.orElse(""), impact(bucket));
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

    /** Regions that are full already, and in which a trail that becomes multi-region gets a copy. */
    List<Note> ofFullRegions() {
        int most = Note.Limit.TRAILS_PER_REGION.most();
        List<Note> notes = new ArrayList<>();
        for (Step.Call call : calls) {
            after.listings().forEach((region, listing) -> {
                long trails = NewTrailProposal.trailsIn(region, after);
                boolean isNew = trails > NewTrailProposal.trailsIn(region, before);
                if (isNew && trails > most && (call instanceof Step.CreateTrail || call instanceof Step.UpdateTrail)) {
                    notes.add(new Note.LimitNote(
                            Note.Limit.TRAILS_PER_REGION,
                            Optional.of(call.trailArn()),
                            region + " has " + (trails - 1) + " trails, and " + most + " are allowed: for a copy of "
                                    + call.trailArn() + " one may have to be deleted there first"));
                }
            });
        }
        return notes;
    }

    private static Note impact(Optional<String> bucket) {
        String where = bucket.map(name -> "bucket `" + name + "`").orElse("the trail's bucket");
        return new Note.ImpactNote(
                bucket,
                "more log files accumulate in " + where
                        + " for as long as nothing removes them: give it an S3 lifecycle"
                        + " rule that moves old logs to cheaper storage and deletes them once the retention period ends");
    }

    private Note policy(TrailArn arn, String bucket, boolean isNew) {
        boolean organizationTrail = stated(arn, Trail::isOrganizationTrail).orElse(false);
        BucketPolicy policy = new BucketPolicy(arn, bucket, stated(arn, Trail::s3KeyPrefix), organizationTrail);
        boolean hasKey = stated(arn, Trail::kmsKeyId).isPresent();
        String text = (isNew ? "before the trail is created," : "deliveries of the trail fail:") + " bucket `" + bucket
                + "` has to allow CloudTrail to write for it" + (hasKey ? ", and its key to encrypt" : "");
        return new Note.BucketPolicyNote(
                arn, bucket, policy.policy(), hasKey ? Optional.of(policy.kmsKeyStatements()) : Optional.empty(), text);
    }

    private boolean deliveryFails(TrailArn arn) {
        return before.status(arn)
                .value()
                .flatMap(status -> status.latestDeliveryError())
                .filter(error -> !error.isBlank())
                .isPresent();
    }

    /** What the copies of a trail say, if they say it alike. */
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

    /** Trails whose selectors stay as they are, and the limits that decided something. */
    static List<Note> ofRewrites(List<CandidateTrail> trails, List<Step.Call> calls) {
        List<Note> notes = new ArrayList<>();
        for (CandidateTrail trail : trails) {
            Optional<TrailArn> arn = Optional.of(trail.arn());
            boolean put = calls.stream()
                    .anyMatch(call -> call instanceof Step.PutEventSelectors
                            && call.trailArn().equals(trail.arn()));
            if (put && trail.rewrite() instanceof Rewrite.Possible possible) {
                possible.limit().ifPresent(limit -> notes.add(new Note.LimitNote(limit, arn, atLimit(trail, limit))));
            }
            trail.obstacle().ifPresent(obstacle -> {
                String text = "the selectors of " + trail.arn() + " are not replaced: " + obstacle.reason();
                notes.add(obstacle.limit()
                        .<Note>map(limit -> new Note.LimitNote(limit, arn, text))
                        .orElseGet(() -> new Note.KeptUnread(trail.arn(), text)));
            });
        }
        return notes;
    }

    private static String atLimit(CandidateTrail trail, Note.Limit limit) {
        String what = limit == Note.Limit.EVENT_SELECTORS ? " basic selectors" : " data resources";
        return trail.arn() + " can have " + limit.most() + what
                + ", so an equal list of advanced selectors takes their place";
    }
}
