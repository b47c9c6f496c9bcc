package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.examples.audit.console.ShellCommand;
import io.github.trailproof.trail.TrailArn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands that bring missing evidence of one account. None is shown that cannot work. */
final class EvidenceCommands {

    /** The partitions in which Account Management has an endpoint, and the region of that endpoint. */
    private static final Map<String, String> ACCOUNT_MANAGEMENT =
            Map.of("aws", "us-east-1", "aws-cn", "cn-northwest-1");

    private final AccountEvidence evidence;

    EvidenceCommands(AccountEvidence evidence) {
        this.evidence = evidence;
    }

    /** One command for each call; for a call to many regions, the first one stands for all. */
    List<ShellCommand> of(List<MissingEvidence> calls) {
        Map<Operation, MissingEvidence> first = new LinkedHashMap<>();
        for (MissingEvidence call : calls) {
            first.putIfAbsent(call.isPerhapsOfDisabledRegion() ? Operation.LIST_REGIONS : call.operation(), call);
        }
        return first.entrySet().stream()
                .flatMap(entry -> command(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<ShellCommand> command(Operation operation, MissingEvidence call) {
        return switch (operation) {
            case DESCRIBE_TRAILS -> Optional.of(describeTrails(call.region()));
            case GET_TRAIL_STATUS ->
                target(call)
                        .map(trail -> ShellCommand.cloudtrail("get-trail-status")
                                .option("--region", trail.region())
                                .option("--name", trail.name()));
            case GET_EVENT_SELECTORS ->
                target(call)
                        .map(trail -> ShellCommand.cloudtrail("get-event-selectors")
                                .option("--region", trail.region())
                                .option("--trail-name", trail.name()));
            case LIST_REGIONS -> Optional.of(listRegions());
            case ASSUME_ROLE, PLAN -> Optional.empty();
        };
    }

    /** The trail, if its home region can be asked: one that is not enabled answers nobody of this account. */
    private Optional<Target> target(MissingEvidence call) {
        return call.trailArn()
                .filter(arn -> !isKnownDisabled(arn))
                .flatMap(arn -> Target.of(arn, evidence.accountId()));
    }

    private boolean isKnownDisabled(TrailArn arn) {
        return evidence.enabledRegions().value().isPresent()
                && !evidence.effectiveEnabledRegions().contains(arn.region());
    }

    /** DescribeTrails in a region. */
    ShellCommand describeTrails(Optional<String> region) {
        ShellCommand command = ShellCommand.cloudtrail("describe-trails");
        return region.filter(Target::isRegion)
                .map(name -> command.option("--region", name))
                .orElse(command);
    }

    /** The enabled regions. Where Account Management has no endpoint, EC2 lists them. */
    private ShellCommand listRegions() {
        String endpoint = ACCOUNT_MANAGEMENT.get(evidence.effectivePartition());
        if (endpoint != null) {
            return ShellCommand.parse("aws account list-regions --region " + endpoint
                    + " --region-opt-status-contains ENABLED ENABLED_BY_DEFAULT");
        }
        ShellCommand command = ShellCommand.parse("aws ec2 describe-regions");
        return evidence.answeredRegions().stream()
                .filter(Target::isRegion)
                .findFirst()
                .map(region -> command.option("--region", region))
                .orElse(command);
    }

    /** Enables a region. */
    Optional<ShellCommand> enable(String region) {
        return Optional.of(region)
                .filter(Target::isRegion)
                .filter(name -> ACCOUNT_MANAGEMENT.containsKey(evidence.effectivePartition()))
                .map(name -> ShellCommand.parse("aws account enable-region").option("--region-name", name));
    }

    /** The action that allows a call. */
    String iamAction(MissingEvidence call) {
        boolean byEc2 = call.operation() == Operation.LIST_REGIONS
                && !ACCOUNT_MANAGEMENT.containsKey(evidence.effectivePartition());
        return byEc2 ? "ec2:DescribeRegions" : call.iamAction();
    }
}
