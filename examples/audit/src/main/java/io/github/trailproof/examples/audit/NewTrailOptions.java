package io.github.trailproof.examples.audit;

import io.github.trailproof.remediation.NewTrail;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how a trail would be made, where no trail of the account can be mended. */
final class NewTrailOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--trail-name",
            paramLabel = "NAME",
            description = "The name of a trail that has to be made. By default, management-events.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--home-region",
            paramLabel = "REGION",
            description =
                    "Its home region. By default us-east-1 in partition aws, else the first region that is known.")
    private Optional<String> homeRegion = Optional.empty();

    @Option(
            names = "--bucket",
            paramLabel = "NAME",
            description = "The bucket for its log files. By default, management-events-ACCOUNT.")
    private Optional<String> bucket = Optional.empty();

    @Option(names = "--key-prefix", paramLabel = "PREFIX", description = "The prefix of its log files in the bucket.")
    private Optional<String> keyPrefix = Optional.empty();

    @Option(names = "--kms-key-id", paramLabel = "KEY", description = "The KMS key that encrypts its log files.")
    private Optional<String> kmsKeyId = Optional.empty();

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
                    .s3KeyPrefix(keyPrefix)
                    .kmsKeyId(kmsKeyId);
            name.ifPresent(builder::name);
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
