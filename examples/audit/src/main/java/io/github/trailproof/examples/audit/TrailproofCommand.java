package io.github.trailproof.examples.audit;

import io.github.trailproof.examples.audit.report.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand, which does nothing but help. */
@Command(
        name = "trailproof",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Decides whether AWS CloudTrail records an account's management events in all regions.",
        synopsisSubcommandLabel = "COMMAND",
        descriptionHeading = "%n",
        description = "The control is 3.1 of the CIS AWS Foundations Benchmark; trailproof explain tells more.",
        optionListHeading = "%n",
        commandListHeading = "%nCommands:%n")
final class TrailproofCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a command: audit, record, remediate or explain");
    }
}
