package io.github.trailproof.planned;

import io.github.trailproof.planned.terraform.TerraformPlans;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads what {@code terraform show -json} prints of a plan or a state; what OpenTofu prints is the same.
 *
 * <pre>{@code
 * try (InputStream in = Files.newInputStream(Path.of("plan.json"))) {
 *     for (PlannedAccount account : TerraformJson.read(in, PlanOptions.none())) {
 *         System.out.println(Cis31.assess(account.after()).verdict());
 *     }
 * }
 * }</pre>
 *
 * <p>It reads as the input streams, and keeps nothing of resources that are no trails.
 */
public final class TerraformJson {

    private TerraformJson() {}

    /**
     * Reads a plan or a state of format version 1.x.
     *
     * @param in UTF-8, less than 100 MB; it is not closed
     * @param options what the caller says beside it
     * @return one answer for each account, in the order of their first trails; one without trails if the plan has none
     * @throws MalformedPlanException if it is none, with its place
     * @throws IllegalArgumentException if the options name one account, and the plan's trails have several configurations
     *     of the provider
     * @throws IOException if the stream fails
     */
    public static List<PlannedAccount> read(InputStream in, PlanOptions options) throws IOException {
        return Reading.read(in, options, TerraformPlans::read);
    }
}
