package io.github.trailproof.planned.cloudformation;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.OpenInPlan;
import io.github.trailproof.planned.input.Limits;
import io.github.trailproof.planned.input.MalformedInput;
import io.github.trailproof.planned.input.Value;
import io.github.trailproof.planned.world.AccountPlan;
import io.github.trailproof.planned.world.Place;
import io.github.trailproof.planned.world.PlannedResource;
import io.github.trailproof.planned.world.Settings;
import io.github.trailproof.planned.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One template, evaluated as far as the caller's parameters allow. */
final class Template {

    static final String TRAIL = "AWS::CloudTrail::Trail";

    /** Resources that stand for others, which the template does not show. */
    private static final Set<String> NESTED =
            Set.of("AWS::CloudFormation::Stack", "AWS::CloudFormation::StackSet", "AWS::Serverless::Application");

    private final Value template;
    private final Settings settings;
    private final Functions functions;
    private final List<PlannedResource> trails = new ArrayList<>();
    private final List<Cause> notWhole = new ArrayList<>();
    private final Map<String, String> mayDelete = new HashMap<>();
    private final Set<String> made = new HashSet<>();
    private Optional<Cause> transformed = Optional.empty();

    Template(Value template, Settings settings) {
        this.template = template;
        this.settings = settings;
        References references = new References(template.get("Parameters"), template.get("Resources"), settings);
        this.functions = new Functions(references, template.get("Conditions"), template.get("Mappings"));
    }

    AccountPlan account() throws MalformedInput {
        transforms(template.get("Transform"));
        for (Map.Entry<String, Value> entry :
                template.get("Resources").members().entrySet()) {
            resource(entry.getKey(), entry.getValue());
        }
        settings.stackResources()
                .ifPresent(resources -> resources.forEach((id, name) -> {
                    if (!made.contains(id)) {
                        mayDelete.put(name, "StackResources/" + id);
                    }
                }));
        boolean deletionsKnown =
                settings.newStack() || settings.stackResources().isPresent();
        World world = new World(
                new MissingEvidence.Planned(OpenInPlan.NOT_MANAGED_HERE, "Resources"),
                notWhole,
                settings.onlyThese(),
                deletionsKnown ? Optional.empty() : Optional.of("Resources"),
                mayDelete,
                Optional.empty(),
                false,
                false);
        return new AccountPlan(settings.account(), trails, world);
    }

    /** A macro may make of a template what it likes; those of the service leave trails alone, but may add resources. */
    private void transforms(Value transform) {
        List<Value> names = transform instanceof Value.ListValue ? transform.items() : List.of(transform);
        for (Value name : names) {
            String text = name.text().or(() -> name.get("Name").text()).orElse("");
            if (transform.isEmpty() || text.equals("AWS::LanguageExtensions")) {
                continue;
            }
            notManaged("Transform");
            if (!text.startsWith("AWS::")) {
                transformed = Optional.of(new MissingEvidence.Planned(OpenInPlan.MAY_NOT_BE_MADE, "Transform"));
            }
        }
    }

    private void notManaged(String address) {
        Cause cause = new MissingEvidence.Planned(OpenInPlan.NOT_MANAGED_HERE, address);
        if (!notWhole.contains(cause)) {
            notWhole.add(cause);
        }
    }

    private void resource(String id, Value resource) throws MalformedInput {
        String address = "Resources/" + id;
        if (id.startsWith("Fn::")) {
            notManaged(address);
            return;
        }
        if (!(resource instanceof Value.ObjectValue)) {
            throw Functions.refuse("$." + address.replace('/', '.'), "a resource as an object", resource);
        }
        String type = resource.get("Type").text().orElse("");
        boolean isNested = NESTED.contains(type) || type.endsWith("::MODULE");
        if (!isNested && !type.equals(TRAIL)) {
            return;
        }
        Truth exists = resource.members().containsKey("Condition")
                ? functions.conditions().named(resource.get("Condition").text().orElse(""), address + "/Condition")
                : Truth.of(true);
        if (exists.is(false)) {
            return;
        }
        if (isNested) {
            notManaged(address);
        } else {
            trail(id, resource, exists);
        }
    }

    private void trail(String id, Value resource, Truth exists) throws MalformedInput {
        if (trails.size() >= Limits.MOST_TRAILS) {
            throw new MalformedInput("$.Resources", "expected at most " + Limits.MOST_TRAILS + " trails, found more");
        }
        String address = "Resources/" + id;
        Optional<String> physical = settings.stackResources().map(names -> names.get(id));
        physical.ifPresent(name -> made.add(id));
        Optional<Cause> perhaps = exists.value().isPresent()
                ? transformed
                : Optional.of(new MissingEvidence.Planned(
                        OpenInPlan.MAY_NOT_BE_MADE, address + "/Condition (" + exists.source() + ")"));
        Place place = new Place(settings.account(), settings.region(), "AWS::Region");
        TrailProperties properties =
                new TrailProperties(functions, address + "/Properties", resource.get("Properties"));
        PlannedResource trail = properties.resource(address, place, physical, perhaps);
        trails.add(trail);
        // A trail of another name takes its place, or nothing does.
        physical.filter(name -> perhaps.isPresent()
                        || !trail.after()
                                .flatMap(values -> values.name().value())
                                .equals(Optional.of(name)))
                .ifPresent(name -> mayDelete.put(name, address));
    }
}
