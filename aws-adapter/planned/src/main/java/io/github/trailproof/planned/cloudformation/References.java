package io.github.trailproof.planned.cloudformation;

import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.planned.input.MalformedInput;
import io.github.trailproof.planned.input.Quoted;
import io.github.trailproof.planned.input.Scalars;
import io.github.trailproof.planned.input.Value;
import io.github.trailproof.planned.world.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Ref refers to: a parameter, a pseudo parameter, or a resource, of which only the deployment knows the name. */
final class References {

    private final Value parameters;
    private final Value resources;
    private final Settings settings;

    References(Value parameters, Value resources, Settings settings) {
        this.parameters = parameters;
        this.resources = resources;
        this.settings = settings;
    }

    Result of(String name) throws MalformedInput {
        if (name.startsWith("AWS::")) {
            return pseudo(name);
        }
        if (parameters.members().containsKey(name)) {
            return parameter(name, parameters.get(name));
        }
        if (resources.members().containsKey(name)) {
            return new Result.Unknown("Resources/" + name);
        }
        throw new MalformedInput(
                "$", "expected the name of a parameter or a resource in Ref, found " + Quoted.of(name));
    }

    private Result pseudo(String name) {
        return switch (name) {
            case "AWS::NoValue" -> new Result.NoValue();
            case "AWS::AccountId" -> known(settings.account(), name);
            case "AWS::Region" -> known(settings.region(), name);
            case "AWS::Partition" -> known(settings.region().map(Partitions::of), name);
            default -> new Result.Unknown(name);
        };
    }

    private static Result known(Optional<String> text, String name) {
        return text.map(Result::text).orElseGet(() -> new Result.Unknown(name));
    }

    private Result parameter(String name, Value parameter) {
        String source = "Parameters/" + name;
        String type = parameter.get("Type").text().orElse("String");
        Optional<String> given = Optional.ofNullable(settings.parameters().get(name))
                .or(() -> settings.defaults() ? Scalars.text(parameter.get("Default")) : Optional.empty());
        // The value of such a parameter is where to look it up.
        if (given.isEmpty() || type.startsWith("AWS::SSM::Parameter::Value<")) {
            return new Result.Unknown(source);
        }
        if (!type.equals("CommaDelimitedList") && !type.startsWith("List<")) {
            return Result.text(given.get());
        }
        List<Value> items = new ArrayList<>();
        for (String item : given.get().split(",", -1)) {
            items.add(new Value.Text(item.strip()));
        }
        return new Result.Known(new Value.ListValue(items));
    }
}
