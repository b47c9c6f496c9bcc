package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What CloudFormation does not take, or would not keep as it is. Source: the resource schema of {@code
 * AWS::CloudTrail::Trail} and the formats that cfn-lint 1.51 checks.
 */
final class CloudFormationLimits {

    /** It resolves what looks like a dynamic reference, and there is no way to escape one. */
    private static final String REFERENCE = "{{resolve:";

    /** What reads as a reference to something in the template, where none is meant. */
    private static final Pattern VARIABLE = Pattern.compile(
            "\\$\\{(AWS::\\w+|(Trail|Bucket|BucketPolicy|Phase|S3BucketName|IsLogging)(\\.[\\w.:]*)?)\\}");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{1,126}[a-zA-Z0-9]");
    private static final Pattern BUCKET =
            Pattern.compile("(?![.-])(?!.*\\.\\.)(?!.*-\\.)(?!.*\\.-)[a-z0-9.-]{3,63}(?<![.-])");
    private static final Pattern KEY = Pattern.compile("arn:aws[a-zA-Z-]*:kms:[a-z0-9-]+:[0-9]{12}:(key|alias)/.+"
            + "|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|mrk-[0-9a-f]{32}"
            + "|alias/[a-zA-Z0-9:/_-]+");
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-zA-Z-]*:iam::[0-9]{12}:role/.+");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_.|]");

    private static final Set<String> READ_WRITE_TYPES = Set.of("All", "ReadOnly", "WriteOnly");
    private static final Set<String> RESOURCE_TYPES = Set.of(
            "AWS::Lambda::Function",
            "AWS::S3::Object",
            "AWS::DynamoDB::Table",
            "AWS::S3Outposts::Object",
            "AWS::ManagedBlockchain::Node",
            "AWS::S3ObjectLambda::AccessPoint",
            "AWS::EC2::Snapshot",
            "AWS::S3::AccessPoint",
            "AWS::DynamoDB::Stream");

    private static final int LONGEST_PREFIX = 200;
    private static final int LONGEST_TOPIC = 256;
    private static final int MOST_BASIC = 5;
    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_VALUE = 2048;

    private CloudFormationLimits() {}

    /** Whether a template can make the change: each text, and the whole list of selectors that it has to write. */
    static boolean take(TrailChange change) {
        return NAME.matcher(change.trailArn().name()).matches()
                && change.created()
                        .map(create -> take(create) && (!create.makesBucket() || isPolicy(change.bucket())))
                        .orElse(true)
                && change.selectorsAfter().map(CloudFormationLimits::take).orElse(true);
    }

    private static boolean take(Step.CreateTrail create) {
        return isBucket(create.s3BucketName())
                && create.s3KeyPrefix().map(CloudFormationLimits::isPrefix).orElse(true)
                && create.kmsKeyId().map(CloudFormationLimits::isKey).orElse(true);
    }

    /** Whether a template can hold the policy of the bucket, whose names are in it. */
    private static boolean isPolicy(Optional<Note.BucketPolicyNote> bucket) {
        return bucket.map(note -> isText(note.s3BucketName())
                        && note.s3KeyPrefix().map(CloudFormationLimits::isText).orElse(true))
                .orElse(true);
    }

    /** Templates are ASCII, and a character beyond the basic plane would be two escapes, which cfn-lint takes for none. */
    static boolean isText(String text) {
        return !text.contains(REFERENCE)
                && !VARIABLE.matcher(text).find()
                && text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
    }

    static boolean isBucket(String text) {
        return BUCKET.matcher(text).matches();
    }

    static boolean isPrefix(String text) {
        return isText(text) && length(text) <= LONGEST_PREFIX;
    }

    static boolean isTopic(String text) {
        return isText(text) && length(text) <= LONGEST_TOPIC;
    }

    static boolean isKey(String text) {
        return isText(text) && KEY.matcher(text).matches();
    }

    static boolean isRole(String text) {
        return isText(text) && ROLE.matcher(text).matches();
    }

    static boolean take(EventSelectors selectors) {
        Optional<SelectorList> list = SelectorList.of(selectors);
        return list.isPresent()
                && TrailChange.texts(list.get()).stream().allMatch(CloudFormationLimits::isText)
                && selectors.eventSelectors().size() <= MOST_BASIC
                && differ(selectors.eventSelectors())
                && selectors.eventSelectors().stream().allMatch(CloudFormationLimits::take)
                && differ(selectors.advancedEventSelectors())
                && selectors.advancedEventSelectors().stream().allMatch(CloudFormationLimits::take);
    }

    private static boolean take(EventSelector selector) {
        return selector.readWriteType()
                        .map(type -> READ_WRITE_TYPES.contains(type.value()))
                        .orElse(true)
                && differ(selector.excludeManagementEventSources())
                && differ(selector.dataResources())
                && selector.dataResources().stream().allMatch(CloudFormationLimits::take);
    }

    private static boolean take(DataResource resource) {
        return resource.type().filter(RESOURCE_TYPES::contains).isPresent() && differ(resource.values());
    }

    private static boolean take(AdvancedEventSelector selector) {
        return selector.name().map(CloudFormationLimits::length).orElse(0) <= LONGEST_NAME
                && !selector.fieldSelectors().isEmpty()
                && differ(selector.fieldSelectors())
                && selector.fieldSelectors().stream().allMatch(CloudFormationLimits::take);
    }

    private static boolean take(AdvancedFieldSelector condition) {
        return condition
                        .field()
                        .filter(field -> FIELD.matcher(field).find() && length(field) <= LONGEST_NAME)
                        .isPresent()
                && Stream.of(
                                condition.equalTo(),
                                condition.startsWith(),
                                condition.endsWith(),
                                condition.notEquals(),
                                condition.notStartsWith(),
                                condition.notEndsWith())
                        .allMatch(values -> differ(values) && values.stream().allMatch(CloudFormationLimits::isValue));
    }

    /** One to 2048 characters, and not line ends alone. */
    private static boolean isValue(String value) {
        return length(value) <= LONGEST_VALUE && value.chars().anyMatch(c -> c != '\n');
    }

    private static boolean differ(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
