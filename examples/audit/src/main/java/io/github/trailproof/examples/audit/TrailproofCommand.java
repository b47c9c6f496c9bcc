package io.github.trailproof.examples.audit;

import io.github.trailproof.examples.audit.report.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: it only shows help. */
@Command(
        name = "trailproof",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Decides whether AWS CloudTrail records an account's management events in all regions.",
        synopsisSubcommandLabel = "COMMAND",
        descriptionHeading = "%n",
        description = "The control is 3.1 of the CIS AWS Foundations Benchmark. For details: trailproof explain",
        optionListHeading = "%n",
        commandListHeading = "%nCommands:%n")
final class TrailproofCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "expected a command: audit, compare, history, record, remediate, verify or explain");
    }
}
