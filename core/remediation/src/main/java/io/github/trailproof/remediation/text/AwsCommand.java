package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.json.Ascii;
import io.github.trailproof.remediation.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A call as a command of the AWS CLI.
 *
 * @param service the CLI's name for the service, such as {@code cloudtrail}
 * @param operation the CLI's name for it, such as {@code update-trail}
 * @param region where it goes
 * @param parameters what has a value
 * @param flags what has none
 */
record AwsCommand(String service, String operation, String region, List<Parameter> parameters, List<String> flags) {

    /** The CLI, version 2 and below, reads what a value of this form names instead of taking it as it is. */
    private static final Pattern READ_BY_THE_CLI = Pattern.compile("[A-Za-z]+://.*", Pattern.DOTALL);

    private static final List<String> WIDE = List.of("--is-multi-region-trail", "--include-global-service-events");

    private static final List<String> SHARED =
            Stream.concat(WIDE.stream(), Stream.of("--is-organization-trail")).toList();

    private static final List<String> NEW = Stream.concat(WIDE.stream(), Stream.of("--enable-log-file-validation"))
            .toList();

    AwsCommand {
        parameters = List.copyOf(parameters);
        flags = List.copyOf(flags);
    }

    /**
     * A parameter of the operation.
     *
     * @param option the CLI's name for it
     * @param member the API's name for it
     * @param value its value
     */
    record Parameter(String option, String member, JsonValue value) {

        static Parameter of(String option, String member, String value) {
            return new Parameter(option, member, JsonValue.text(value));
        }

        /** The value as one argument; a list of one text is that text. */
        String text() {
            boolean isOne =
                    value instanceof JsonValue.Items items && items.values().size() == 1;
            JsonValue one = isOne ? ((JsonValue.Items) value).values().get(0) : value;
            return one instanceof JsonValue.Text text ? text.value() : value.compact();
        }
    }

    /** The command; none where no command can make the call. */
    static Optional<AwsCommand> of(Step.Call call) {
        // No region begins like that; the CLI would take it for an option.
        if (call.region().startsWith("-")) {
            return Optional.empty();
        }
        String arn = call.trailArn().toString();
        if (call instanceof Step.CreateTrail create) {
            return Optional.of(create(create));
        }
        if (call instanceof Step.PutEventSelectors put) {
            return SelectorList.of(put.after()).map(list -> put(call.region(), arn, list));
        }
        List<Parameter> name = List.of(Parameter.of("--name", "Name", arn));
        return Optional.of(
                call instanceof Step.UpdateTrail update
                        ? cloudTrail("update-trail", call.region(), name, update.ofOrganization() ? SHARED : WIDE)
                        : cloudTrail("start-logging", call.region(), name, List.of()));
    }

    static AwsCommand cloudTrail(String operation, String region, List<Parameter> parameters, List<String> flags) {
        return new AwsCommand("cloudtrail", operation, region, parameters, flags);
    }

    private static AwsCommand create(Step.CreateTrail step) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Parameter.of("--name", "Name", step.trailArn().name()));
        parameters.add(Parameter.of("--s3-bucket-name", "S3BucketName", step.s3BucketName()));
        step.s3KeyPrefix().ifPresent(prefix -> parameters.add(Parameter.of("--s3-key-prefix", "S3KeyPrefix", prefix)));
        step.kmsKeyId().ifPresent(key -> parameters.add(Parameter.of("--kms-key-id", "KmsKeyId", key)));
        return cloudTrail("create-trail", step.region(), parameters, NEW);
    }

    private static AwsCommand put(String region, String arn, SelectorList list) {
        String option = list.member().equals(SelectorList.BASIC) ? "--event-selectors" : "--advanced-event-selectors";
        return cloudTrail(
                "put-event-selectors",
                region,
                List.of(
                        Parameter.of("--trail-name", "TrailName", arn),
                        new Parameter(option, list.member(), list.items())),
                List.of());
    }

    /** Whether the CLI takes a value as it is: neither an option, nor something to read, nor lost in an encoding. */
    static boolean isTakenAsItIs(String value) {
        return !value.startsWith("-")
                && !READ_BY_THE_CLI.matcher(value).matches()
                && value.chars().allMatch(Ascii::isPrintable);
    }

    /** The command's words up to the parameters that a predicate lets be arguments, those included. */
    List<String> words(Predicate<String> isArgument) {
        List<String> words = new ArrayList<>(List.of("aws", service, operation, "--region", region));
        for (Parameter parameter : parameters) {
            if (isArgument.test(parameter.text())) {
                words.add(parameter.option());
                words.add(parameter.text());
            }
        }
        words.addAll(flags);
        return words;
    }

    /** The parameters that a predicate does not let be arguments, as the CLI's input in JSON; none if it lets all. */
    Optional<JsonValue> input(Predicate<String> isArgument) {
        JsonValue.Members members = JsonValue.object();
        for (Parameter parameter : parameters) {
            if (!isArgument.test(parameter.text())) {
                members = members.with(parameter.member(), parameter.value());
            }
        }
        return members.members().isEmpty() ? Optional.empty() : Optional.of(members);
    }

    /** The whole command as a process takes it. */
    List<String> arguments() {
        List<String> arguments = words(AwsCommand::isTakenAsItIs);
        input(AwsCommand::isTakenAsItIs).ifPresent(input -> {
            arguments.add("--cli-input-json");
            arguments.add(input.compact());
        });
        return List.copyOf(arguments);
    }
}
