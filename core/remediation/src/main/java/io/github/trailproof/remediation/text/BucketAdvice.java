package io.github.trailproof.remediation.text;

import java.util.List;

/** How a bucket gets the policy it needs, which is left to a person: what bucket there is, a plan does not know. */
final class BucketAdvice {

    private BucketAdvice() {}

    static List<String> lines() {
        return List.of(
                "if there is no such bucket: aws s3api create-bucket, save the policy as policy.json, then"
                        + " aws s3api put-bucket-policy --bucket BUCKET --policy file://policy.json",
                "if there is: put-bucket-policy replaces the whole policy of a bucket, so read the policy it has with"
                        + " aws s3api get-bucket-policy, add these statements to it, and put the two together");
    }
}
