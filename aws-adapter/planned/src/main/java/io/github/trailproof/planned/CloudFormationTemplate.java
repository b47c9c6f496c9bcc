package io.github.trailproof.planned;

import io.github.trailproof.planned.cloudformation.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * Reads templates of CloudFormation, in JSON or in YAML with its short tags, such as those that the CDK synthesizes.
 *
 * <pre>{@code
 * PlanOptions options = PlanOptions.builder().parameter("Environment", "prod").build();
 * List<PlannedAccount> accounts = CloudFormationTemplate.read(in, options);
 * }</pre>
 *
 * <p>Conditions and functions that need what only a deployment knows leave open what depends on them.
 */
public final class CloudFormationTemplate {

    private CloudFormationTemplate() {}

    /**
     * Reads a template.
     *
     * @param in UTF-8, up to 4 MB; it is not closed
     * @param options what the caller says beside it
     * @return one account: the one that the stack is deployed to
     * @throws MalformedPlanException if it is none, with its place
     * @throws IOException if the stream fails
     */
    public static List<PlannedAccount> read(InputStream in, PlanOptions options) throws IOException {
        return Reading.read(in, options, Templates::read);
    }

    /**
     * Reads what {@code aws cloudformation describe-stack-resources} prints, for
     * {@link PlanOptions.Builder#stackResources}.
     *
     * @param in UTF-8; it is not closed
     * @return the names of the stack's trails by the logical ids of their resources
     * @throws MalformedPlanException if it is something else
     * @throws IOException if the stream fails
     */
    public static Map<String, String> readStackResources(InputStream in) throws IOException {
        return Reading.stackResources(in);
    }
}
