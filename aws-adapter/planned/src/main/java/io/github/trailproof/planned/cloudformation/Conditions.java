package io.github.trailproof.planned.cloudformation;

import io.github.trailproof.planned.input.MalformedInput;
import io.github.trailproof.planned.input.Quoted;
import io.github.trailproof.planned.input.Scalars;
import io.github.trailproof.planned.input.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A template's conditions: true, false, or not known before the deployment. Each is evaluated once. */
final class Conditions {

    private final Functions functions;
    private final Value byName;
    private final Map<String, Truth> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Conditions(Functions functions, Value byName) {
        this.functions = functions;
        this.byName = byName;
    }

    /** Whether a condition holds. */
    Truth named(String name, String path) throws MalformedInput {
        Truth found = known.get(name);
        if (found != null) {
            return found;
        }
        if (!byName.members().containsKey(name)) {
            throw new MalformedInput(path, "expected the name of a condition, found " + Quoted.of(name));
        }
        String place = "Conditions/" + name;
        if (!open.add(name)) {
            throw new MalformedInput(place, "expected a condition that does not rest on itself, found a cycle");
        }
        Truth truth = evaluate(byName.get(name), place);
        open.remove(name);
        known.put(name, truth);
        return truth;
    }

    private Truth evaluate(Value condition, String path) throws MalformedInput {
        if (condition.members().size() != 1) {
            return Scalars.flag(condition)
                    .map(Truth::of)
                    .orElseThrow(() -> Functions.refuse(path, "a condition", condition));
        }
        Map.Entry<String, Value> member =
                condition.members().entrySet().iterator().next();
        Value argument = member.getValue();
        return switch (member.getKey()) {
            case "Condition" -> named(Scalars.text(argument).orElse(""), path);
            case "Fn::Not" -> evaluate(argument.get(0), path).not();
            case "Fn::And" -> Truth.all(each(argument, path));
            case "Fn::Or" -> Truth.any(each(argument, path));
            case "Fn::Equals" -> equal(argument, path);
            default -> Truth.unknown(path);
        };
    }

    private List<Truth> each(Value argument, String path) throws MalformedInput {
        List<Truth> truths = new ArrayList<>();
        for (Value part : argument.items()) {
            truths.add(evaluate(part, path));
        }
        return truths;
    }

    private Truth equal(Value argument, String path) throws MalformedInput {
        if (argument.items().size() != 2) {
            throw Functions.refuse(path, "Fn::Equals with two values", argument);
        }
        Result one = functions.evaluate(argument.get(0), path);
        Result other = functions.evaluate(argument.get(1), path);
        if (one instanceof Result.Unknown unknown) {
            return argument.get(0).equals(argument.get(1)) ? Truth.of(true) : Truth.unknown(unknown.source());
        }
        if (other instanceof Result.Unknown unknown) {
            return Truth.unknown(unknown.source());
        }
        Optional<String> text = text(one);
        Optional<String> otherText = text(other);
        return text.isPresent() && otherText.isPresent() ? Truth.of(text.equals(otherText)) : Truth.unknown(path);
    }

    private static Optional<String> text(Result result) {
        return result instanceof Result.Known known ? Scalars.text(known.value()) : Optional.empty();
    }
}
