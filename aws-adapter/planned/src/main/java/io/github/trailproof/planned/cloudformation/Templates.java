package io.github.trailproof.planned.cloudformation;

import io.github.trailproof.planned.input.InputKind;
import io.github.trailproof.planned.input.JsonReader;
import io.github.trailproof.planned.input.LimitedStream;
import io.github.trailproof.planned.input.Limits;
import io.github.trailproof.planned.input.MalformedInput;
import io.github.trailproof.planned.input.Value;
import io.github.trailproof.planned.input.YamlReader;
import io.github.trailproof.planned.world.AccountPlan;
import io.github.trailproof.planned.world.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads templates, and lists of a stack's resources. */
public final class Templates {

    private Templates() {}

    /** Reads a template: one account. */
    public static List<AccountPlan> read(InputStream in, Settings settings) throws IOException {
        Value template = document(in);
        if (template.get("Resources").members().isEmpty()) {
            throw new MalformedInput("$.Resources", foreign(template));
        }
        return List.of(new Template(template, settings).account());
    }

    private static String foreign(Value template) {
        String found = template.get("resources").members().isEmpty()
                ? template.get("Resources").words()
                : "what looks like Pulumi's, which is not supported: record the account after the deployment";
        return "expected the resources of a template, found " + found;
    }

    /** Reads the names of a stack's trails, by the logical ids of their resources. */
    public static Map<String, String> readStackResources(InputStream in) throws IOException {
        Value list = document(in);
        Value resources =
                list.get("StackResources").isEmpty() ? list.get("StackResourceSummaries") : list.get("StackResources");
        if (!(resources instanceof Value.ListValue)) {
            throw new MalformedInput(
                    "$.StackResources",
                    "expected what `aws cloudformation describe-stack-resources` prints, found " + resources.words());
        }
        Map<String, String> trails = new HashMap<>();
        for (Value resource : resources.items()) {
            if (resource.get("ResourceType")
                    .text()
                    .filter(Template.TRAIL::equals)
                    .isPresent()) {
                String id = resource.get("LogicalResourceId").text().orElse("");
                resource.get("PhysicalResourceId").text().ifPresent(name -> trails.put(id, name));
            }
        }
        return trails;
    }

    private static Value document(InputStream in) throws IOException {
        byte[] bytes = new LimitedStream(in, Limits.MOST_TEMPLATE_BYTES).readAllBytes();
        return InputKind.isJson(bytes) ? json(bytes) : yaml(bytes);
    }

    private static Value json(byte[] bytes) throws IOException {
        List<Value> document = new ArrayList<>(1);
        JsonReader.readDocument(new ByteArrayInputStream(bytes), json -> document.add(json.value()));
        return document.get(0);
    }

    private static Value yaml(byte[] bytes) throws MalformedInput {
        String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8);
        if (start.lines().anyMatch(line -> line.matches("(resource|provider|module|variable|terraform) .*\\{\\s*"))) {
            throw new MalformedInput(
                    "$",
                    "expected a plan or a template, found Terraform's source: run `terraform plan -out p` and"
                            + " `terraform show -json p`");
        }
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            throw new MalformedInput(
                    "$", "expected a plan or a template, found a binary plan: run `terraform show -json FILE`");
        }
        return YamlReader.read(new ByteArrayInputStream(bytes));
    }
}
