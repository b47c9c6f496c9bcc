package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.SelectorObstacle;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** What to know before a plan's steps, in lower case and without a full stop. Untrusted text is in it as it is. */
final class NoteSentences {

    private static final int MOST_NAMED = 10;

    private NoteSentences() {}

    static String of(Note note) {
        if (note instanceof Note.CostNote cost) {
            return cost(cost);
        }
        if (note instanceof Note.ImpactNote impact) {
            return "more log files accumulate in "
                    + impact.s3BucketName().map(name -> "bucket `" + name + "`").orElse("the trail's bucket")
                    + " until something removes them: add an S3 lifecycle rule that moves old logs to cheaper storage and"
                    + " deletes them when the retention period ends";
        }
        if (note instanceof Note.BucketPolicyNote policy) {
            return policy(policy);
        }
        if (note instanceof Note.KeptSelectors kept) {
            return "the selectors of " + kept.trailArn() + " are not replaced: " + obstacle(kept.obstacle());
        }
        if (note instanceof Note.OrganizationNote organization) {
            return organization(organization);
        }
        if (note instanceof Note.SearchEnded) {
            return "the account holds so much that not every change was tried: another plan may be shorter or cost less,"
                    + " or suffice where this one does not";
        }
        return note instanceof Note.FullRegion full ? full(full) : converted((Note.ConvertedSelectors) note);
    }

    private static String cost(Note.CostNote note) {
        String regions = String.join(", ", note.regions());
        return switch (note.charge()) {
            case MANAGEMENT_EVENTS_TWICE ->
                note.trailArn() + " delivers an additional copy of management events in " + regions
                        + ", and only the first copy is free: " + alternative(note);
            case DATA_EVENTS ->
                "the selectors of " + note.trailArn()
                        + " select, or may select, data events, which it starts to record in " + regions
                        + ": each data event is charged";
        };
    }

    private static String alternative(Note.CostNote note) {
        String owner = note.trailArn().accountId();
        return note.alsoRecordedBy().stream()
                .filter(other -> !other.isOwnedBy(owner))
                .findFirst()
                .map(other -> "account " + other.accountId() + " can be asked to change " + other + " instead")
                .orElse("once it records everything, other trails can be stopped or limited to data events");
    }

    private static String policy(Note.BucketPolicyNote note) {
        String when = switch (note.occasion()) {
            case NEW_TRAIL -> "before the trail is created,";
            case DELIVERY_FAILS -> "deliveries of the trail fail:";
            case BECOMES_ORGANIZATION_TRAIL -> "before the trail becomes an organization trail,";
        };
        return when + " the policy of bucket `" + note.s3BucketName() + "` must allow CloudTrail to write for it"
                + (note.encrypted() ? ", and the policy of its key to encrypt" : "");
    }

    private static String organization(Note.OrganizationNote note) {
        String effect = note.becomes()
                ? note.trailArn()
                        + " becomes an organization trail, which every member account sees: CloudTrail needs trusted"
                        + " access to the organization before (aws organizations enable-aws-service-access"
                        + " --service-principal cloudtrail.amazonaws.com), and the management account makes the call"
                : note.trailArn() + " is an organization trail: it changes for every member account";
        return note.passing().isEmpty()
                ? effect
                : effect + "; by these steps " + Phrase.count(note.passing().size(), "account passes", "accounts pass")
                        + ": " + names(note.passing());
    }

    private static String names(SortedSet<String> accounts) {
        List<String> names = new ArrayList<>(accounts.stream().limit(MOST_NAMED).toList());
        if (accounts.size() > MOST_NAMED) {
            names.add((accounts.size() - MOST_NAMED) + " more");
        }
        return Phrase.and(names);
    }

    private static String obstacle(SelectorObstacle obstacle) {
        if (obstacle instanceof SelectorObstacle.NotRead unread) {
            return "they were not read, because " + unread.missing().operation().apiName() + " "
                    + Wording.cause(unread.missing().cause());
        }
        if (obstacle instanceof SelectorObstacle.NotConvertible limited) {
            return "they are at the limit of " + limit(limited.limit())
                    + ", and no advanced selectors select the same events";
        }
        if (obstacle instanceof SelectorObstacle.TooManyValues many) {
            return "with one more selector they would hold " + many.values() + " values, and "
                    + Note.Limit.ADVANCED_VALUES.most() + " are allowed";
        }
        if (obstacle instanceof SelectorObstacle.NotResendable) {
            return "a selector has members that are absent, or that this library does not know";
        }
        String kinds = obstacle instanceof SelectorObstacle.BothKinds ? "both basic and" : "neither basic nor";
        return "the answer holds " + kinds + " advanced selectors, so it is unknown which are in force";
    }

    private static String converted(Note.ConvertedSelectors note) {
        return note.trailArn() + " can have at most " + limit(note.limit())
                + ", so equivalent advanced selectors replace its basic ones";
    }

    private static String full(Note.FullRegion note) {
        String full = ReasonSentences.full(note.region(), note.trails());
        return note.copyOf()
                .map(arn -> full + ": one may have to be deleted before " + arn + " can appear there")
                .orElse(full + ": delete one there, or choose another home region");
    }

    private static String limit(Note.Limit limit) {
        String what = switch (limit) {
            case TRAILS_PER_REGION -> "trails in a region";
            case EVENT_SELECTORS -> "basic selectors";
            case DATA_RESOURCES -> "data resources";
            case ADVANCED_VALUES -> "values in advanced selectors";
        };
        return limit.most() + " " + what;
    }
}
