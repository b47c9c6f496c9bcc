package io.github.trailproof.remediation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * How a trail would be made, if a plan has to make one: the caller's choice. By default it is named
 * {@code management-events}, its home is the region that {@link #homeRegion()} describes, its bucket is named after the
 * account, and its log files are encrypted by S3 alone.
 *
 * <p>Immutable and safe for use by several threads. Source of the rules: the CloudTrail API, CreateTrail.
 */
@Value.Immutable
@HiddenImplementation
public abstract class NewTrail {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([._-]?[A-Za-z0-9])*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+(\\.[0-9]+){3}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]+");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern RESERVED =
            Pattern.compile("(xn--|sthree-|amzn-s3-demo-).*|.*(-s3alias|--ol-s3|\\.mrap|--x-s3|--table-s3)");
    private static final int SHORTEST_NAME = 3;
    static final int LONGEST_NAME = 128;
    private static final int LONGEST_PREFIX = 200;

    NewTrail() {}

    /** The trail's name (Name). Where a trail of the account has it already, a plan adds a number to it. */
    @Value.Default
    public String name() {
        return "management-events";
    }

    /**
     * The region to create it in. By default us-east-1 in partition aws, unless it is known not to be enabled, for the
     * events of the global services are recorded there; else the first region that is enabled, or that was listed.
     */
    public abstract Optional<String> homeRegion();

    /** The bucket that is to receive the log files (S3BucketName). By default {@code management-events-<account id>}. */
    public abstract Optional<String> s3BucketName();

    /**
     * The account that the bucket belongs to, 12 digits, as where an organization keeps its logs in an account of their own.
     * By default the account that the trail is made in. Scripts and the executor check it before a trail is pointed at the
     * bucket.
     */
    public abstract Optional<String> s3BucketOwner();

    /**
     * Whether the bucket and its policy are to be made with the trail, if they are not there. By default they are not: then
     * a plan says what policy the bucket needs.
     */
    @Value.Default
    public boolean makesBucket() {
        return false;
    }

    /** The prefix of the log files' keys in that bucket (S3KeyPrefix). By default there is none. */
    public abstract Optional<String> s3KeyPrefix();

    /** The key that encrypts the log files, as its id, ARN or alias (KmsKeyId). By default there is none. */
    public abstract Optional<String> kmsKeyId();

    /** Refuses what CreateTrail would refuse. */
    @Value.Check
    void check() {
        require(isName(name()), "a trail name of 3 to 128 letters, digits and single `.`, `_` or `-`", name());
        homeRegion().ifPresent(region -> require(REGION.matcher(region).matches(), "a region", region));
        s3BucketName()
                .ifPresent(bucket -> require(
                        isBucket(bucket), "a bucket name of 3 to 63 lower-case letters, digits, `.` and `-`", bucket));
        s3BucketOwner().ifPresent(owner -> require(ACCOUNT.matcher(owner).matches(), "an account of 12 digits", owner));
        s3BucketOwner().filter(owner -> makesBucket()).ifPresent(owner -> {
            throw new IllegalArgumentException(
                    "a bucket is made in the account of its trail, not in `" + owner + "`: make it there before");
        });
        s3KeyPrefix()
                .ifPresent(prefix -> require(
                        !prefix.isEmpty() && prefix.length() <= LONGEST_PREFIX,
                        "a key prefix of 1 to 200 characters",
                        prefix));
        kmsKeyId().ifPresent(key -> require(!key.isBlank(), "a KMS key id", key));
    }

    private static boolean isName(String name) {
        return name.length() >= SHORTEST_NAME
                && name.length() <= LONGEST_NAME
                && NAME.matcher(name).matches()
                && !ADDRESS.matcher(name).matches();
    }

    /** Source: the S3 user guide, the rules for bucket names. */
    private static boolean isBucket(String name) {
        return BUCKET.matcher(name).matches()
                && !name.contains("..")
                && !RESERVED.matcher(name).matches()
                && !ADDRESS.matcher(name).matches();
    }

    private static void require(boolean holds, String expected, String found) {
        if (!holds) {
            throw new IllegalArgumentException("expected " + expected + ", found `" + found + "`");
        }
    }

    /** Obtains the choice of all defaults. */
    public static NewTrail defaults() {
        return builder().build();
    }

    /** Starts a builder; every member may be left out. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder that holds this value, to change a part of it. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds values; not for use by several threads. What is set twice has the later value. */
    public static final class Builder extends NewTrailBuilder {
        Builder() {}
    }
}
