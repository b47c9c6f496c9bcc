package io.github.trailproof.examples.audit.explain;

import io.github.trailproof.evidence.Operation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What collecting the evidence of an account requires in that account, and nothing more. */
final class CollectorPolicy {

    private CollectorPolicy() {}

    private static List<String> actions() {
        Stream<String> calls = Stream.of(Operation.values())
                .filter(operation -> operation != Operation.ASSUME_ROLE && operation != Operation.PLAN)
                .map(Operation::iamAction);
        return Stream.concat(calls, Stream.of("ec2:DescribeRegions")).toList();
    }

    /** The IAM policy, as JSON on several lines. */
    static String json() {
        String actions =
                actions().stream().map(action -> "\"" + action + "\"").collect(Collectors.joining(",\n        "));
        return """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": [
                        %s
                      ],
                      "Resource": "*"
                    }
                  ]
                }""".formatted(actions);
    }

    static List<String> notes() {
        return List.of(
                "ec2:DescribeRegions tells which regions are enabled where account:ListRegions cannot be asked, as in GovCloud.",
                "history --live needs cloudtrail:LookupEvents besides, in every account; with --org also"
                        + " organizations:ListDelegatedAdministrators in the account that asks.",
                "--org needs two more permissions, in the account that asks: organizations:ListAccounts, and"
                        + " sts:AssumeRole on the role that gives the policy above in every other account.");
    }
}
