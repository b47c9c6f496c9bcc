package io.github.trailproof.execute;

/**
 * Looks at a bucket before a trail is pointed at it, by S3's HeadBucket with the owner that is expected. The name of a bucket
 * is global and can be guessed, and whoever has it receives the log files. This library needs no S3 module for that:
 *
 * <pre>{@code
 * BucketCheck check = (bucket, owner) -> s3.headBucket(request -> request.bucket(bucket).expectedBucketOwner(owner));
 * }</pre>
 */
@FunctionalInterface
public interface BucketCheck {

    /**
     * Calls HeadBucket.
     *
     * @param bucket the bucket's name
     * @param expectedOwner the account that it has to belong to, 12 digits
     * @throws software.amazon.awssdk.core.exception.SdkException if it is not there, or not this account's, or the call
     *     fails; then the trail is not created. What else is thrown ends the execution
     */
    void headBucket(String bucket, String expectedOwner);
}
