package io.github.trailproof.examples.audit;

import io.github.trailproof.remediation.NewTrail;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for a new trail, used where no existing trail can be changed to pass. */
final class NewTrailOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--trail-name",
            paramLabel = "NAME",
            description = "Name of the new trail, if one is needed. Default: management-events.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--home-region",
            paramLabel = "REGION",
            description = "Its home region. Default: us-east-1 in partition aws, otherwise the first known region.")
    private Optional<String> homeRegion = Optional.empty();

    @Option(
            names = "--bucket",
            paramLabel = "NAME",
            description = "S3 bucket for its log files. Default: management-events-ACCOUNT.")
    private Optional<String> bucket = Optional.empty();

    @Option(
            names = "--bucket-owner",
            paramLabel = "ID",
            description =
                    "Account that the bucket belongs to, checked before the trail is pointed at it. Default: the trail's account.")
    private Optional<String> bucketOwner = Optional.empty();

    @Option(
            names = "--make-bucket",
            description =
                    "In a script (sh, powershell), make the bucket and its policy with the trail, if they are not there.")
    private boolean makeBucket;

    @Option(names = "--key-prefix", paramLabel = "PREFIX", description = "Prefix of its log files in the bucket.")
    private Optional<String> keyPrefix = Optional.empty();

    @Option(names = "--kms-key-id", paramLabel = "KEY", description = "KMS key that encrypts its log files.")
    private Optional<String> kmsKeyId = Optional.empty();

    /**
     * Refuses a trail that cannot be, before anything is written.
     *
     * @throws ParameterException if no trail can be so
     */
    void check() {
        newTrail();
    }

    /**
     * The trail as it is wanted.
     *
     * @throws ParameterException if no trail can be so
     */
    NewTrail newTrail() {
        try {
            var builder = NewTrail.builder()
                    .homeRegion(homeRegion)
                    .s3BucketName(bucket)
                    .s3BucketOwner(bucketOwner)
                    .makesBucket(makeBucket)
                    .s3KeyPrefix(keyPrefix)
                    .kmsKeyId(kmsKeyId);
            name.ifPresent(builder::name);
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
