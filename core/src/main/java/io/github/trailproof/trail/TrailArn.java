package io.github.trailproof.trail;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Amazon Resource Name of a trail, {@code arn:<partition>:cloudtrail:<region>:<account>:trail/<name>}. It is the
 * trail's identity: every copy of a multi-region trail in other regions, and of an organization trail in member
 * accounts, carries the same one.
 *
 * <p>The region is the trail's home region; the account is its owner, which for an organization trail is the
 * management account. The name is kept as it was found, also where CreateTrail would refuse it.
 *
 * @param partition {@code aws}, {@code aws-cn}, {@code aws-us-gov} …
 * @param region the home region, such as {@code us-east-1}
 * @param accountId the owner, 12 digits
 * @param name the trail's name, never empty
 */
public record TrailArn(String partition, String region, String accountId, String name) implements Comparable<TrailArn> {

    private static final Pattern FORM =
            Pattern.compile("arn:(aws[a-z0-9-]*):cloudtrail:([a-z0-9-]+):([0-9]{12}):trail/(.+)", Pattern.DOTALL);

    private static final Comparator<TrailArn> ORDER = Comparator.comparing(TrailArn::accountId)
            .thenComparing(TrailArn::partition)
            .thenComparing(TrailArn::region)
            .thenComparing(TrailArn::name);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if together they are no trail ARN
     */
    public TrailArn {
        String text = text(partition, region, accountId, name);
        Matcher matcher = FORM.matcher(text);
        // A part that holds a colon could spell an ARN of other parts.
        if (!matcher.matches()
                || !matcher.group(1).equals(partition)
                || !matcher.group(2).equals(region)
                || !matcher.group(3).equals(accountId)
                || !matcher.group(4).equals(name)) {
            throw noTrailArn(text);
        }
    }

    /**
     * Obtains the ARN that a text spells.
     *
     * @param text as CloudTrail's TrailARN has it
     * @return its parts
     * @throws IllegalArgumentException if the text is not the ARN of a trail
     */
    public static TrailArn parse(String text) {
        Matcher matcher = FORM.matcher(Objects.requireNonNull(text, "text"));
        if (!matcher.matches()) {
            throw noTrailArn(text);
        }
        return new TrailArn(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
    }

    private static IllegalArgumentException noTrailArn(String text) {
        return new IllegalArgumentException("expected a trail ARN, `arn:<partition>:cloudtrail:<region>:"
                + "<12 digits>:trail/<name>`, found `" + text + "`");
    }

    private static String text(String partition, String region, String accountId, String name) {
        return "arn:" + partition + ":cloudtrail:" + region + ":" + accountId + ":trail/" + name;
    }

    /** Whether the trail belongs to this account; in a member account an organization trail belongs to another. */
    public boolean isOwnedBy(String owner) {
        return accountId.equals(owner);
    }

    /** Orders by account, partition, region and name. */
    @Override
    public int compareTo(TrailArn other) {
        return ORDER.compare(this, other);
    }

    /** The ARN as CloudTrail spells it. */
    @Override
    public String toString() {
        return text(partition, region, accountId, name);
    }
}
