package io.github.trailproof.planned;

import io.github.trailproof.planned.cloudformation.Templates;
import io.github.trailproof.planned.input.InputKind;
import io.github.trailproof.planned.terraform.TerraformPlans;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a plan, a state or a template, whichever it is. */
public final class PlannedInput {

    private PlannedInput() {}

    /**
     * Reads as {@link TerraformJson#read} or {@link CloudFormationTemplate#read} does.
     *
     * @param in UTF-8; it is not closed
     * @param options what the caller says beside it
     * @return one answer for each account
     * @throws MalformedPlanException if it is none of these, with its place
     * @throws IllegalArgumentException if the options name one account, and a plan's trails have several configurations of
     *     the provider
     * @throws IOException if the stream fails
     */
    public static List<PlannedAccount> read(InputStream in, PlanOptions options) throws IOException {
        return Reading.read(in, options, (stream, settings) -> {
            InputKind.Told told = InputKind.of(stream);
            return told.isTemplate()
                    ? Templates.read(told.stream(), settings)
                    : TerraformPlans.read(told.stream(), settings);
        });
    }
}
