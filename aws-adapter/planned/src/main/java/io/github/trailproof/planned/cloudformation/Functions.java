package io.github.trailproof.planned.cloudformation;

import io.github.trailproof.planned.input.MalformedInput;
import io.github.trailproof.planned.input.Quoted;
import io.github.trailproof.planned.input.Scalars;
import io.github.trailproof.planned.input.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The intrinsic functions, as far as they can be evaluated before a deployment. What needs the deployment is unknown, and
 * what depends on it in a way that matters is unknown too.
 */
final class Functions {

    /** The service's own limit of a template. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private final References references;
    private final Conditions conditions;
    private final Value mappings;

    Functions(References references, Value conditions, Value mappings) {
        this.references = references;
        this.conditions = new Conditions(this, conditions);
        this.mappings = mappings;
    }

    Conditions conditions() {
        return conditions;
    }

    /** Evaluates a value, not what is within it. */
    Result evaluate(Value value, String path) throws MalformedInput {
        if (value instanceof Value.Text text && text.content().contains("{{resolve:")) {
            return new Result.Unknown(path);
        }
        if (!(value instanceof Value.ObjectValue) || value.members().size() != 1) {
            return new Result.Known(value);
        }
        Map.Entry<String, Value> member = value.members().entrySet().iterator().next();
        String name = member.getKey();
        Value argument = member.getValue();
        return switch (name) {
            case "Ref" -> references.of(expectText(argument, path));
            case "Fn::If" -> choice(argument, path);
            case "Fn::Join" -> join(argument, path);
            case "Fn::Sub" -> substitute(argument, path);
            case "Fn::Select" -> select(argument, path);
            case "Fn::Split" -> split(argument, path);
            case "Fn::FindInMap" -> find(argument, path);
            default ->
                name.startsWith("Fn::") || name.equals("Condition")
                        ? new Result.Unknown(path)
                        : new Result.Known(value);
        };
    }

    private Result choice(Value argument, String path) throws MalformedInput {
        if (argument.items().size() != 3) {
            throw refuse(path, "Fn::If with a condition and two values", argument);
        }
        Truth truth = conditions.named(expectText(argument.get(0), path), path);
        if (truth.is(true)) {
            return evaluate(argument.get(1), path);
        }
        if (truth.is(false)) {
            return evaluate(argument.get(2), path);
        }
        Result yes = evaluate(argument.get(1), path);
        Result no = evaluate(argument.get(2), path);
        return yes.equals(no) ? yes : new Result.Unknown(truth.source());
    }

    private Result join(Value argument, String path) throws MalformedInput {
        String delimiter = expectText(argument.get(0), path);
        Result list = evaluate(argument.get(1), path);
        if (!(list instanceof Result.Known known)) {
            return list;
        }
        StringBuilder joined = new StringBuilder();
        boolean first = true;
        for (Value item : known.value().items()) {
            Result part = evaluate(item, path);
            if (part instanceof Result.NoValue) {
                continue;
            }
            Optional<String> text = text(part);
            if (text.isEmpty()) {
                return part instanceof Result.Unknown ? part : new Result.Unknown(path);
            }
            append(joined, (first ? "" : delimiter) + text.get(), path);
            first = false;
        }
        return Result.text(joined.toString());
    }

    private static void append(StringBuilder text, String part, String path) throws MalformedInput {
        if (text.length() + part.length() > MOST_CHARACTERS) {
            throw new MalformedInput(path, "expected texts of at most " + MOST_CHARACTERS + " characters, found more");
        }
        text.append(part);
    }

    private static Optional<String> text(Result result) {
        return result instanceof Result.Known known ? Scalars.text(known.value()) : Optional.empty();
    }

    private Result substitute(Value argument, String path) throws MalformedInput {
        Value own = argument.get(1);
        Optional<String> template = Scalars.text(argument instanceof Value.ListValue ? argument.get(0) : argument);
        if (template.isEmpty()) {
            throw refuse(path, "Fn::Sub with a text", argument);
        }
        StringBuilder result = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(template.get());
        int end = 0;
        while (matcher.find()) {
            append(result, template.get().substring(end, matcher.start()), path);
            end = matcher.end();
            String name = matcher.group(1).strip();
            if (name.startsWith("!")) {
                append(result, "${" + name.substring(1) + "}", path);
                continue;
            }
            Result part = own.members().containsKey(name) ? evaluate(own.get(name), path) : variable(name, path);
            Optional<String> text = text(part);
            if (text.isEmpty()) {
                return part instanceof Result.Unknown ? part : new Result.Unknown(path);
            }
            append(result, text.get(), path);
        }
        append(result, template.get().substring(end), path);
        return result.indexOf("{{resolve:") >= 0 ? new Result.Unknown(path) : Result.text(result.toString());
    }

    private Result variable(String name, String path) throws MalformedInput {
        return name.contains(".") ? new Result.Unknown(path) : references.of(name);
    }

    private Result select(Value argument, String path) throws MalformedInput {
        Result index = evaluate(argument.get(0), path);
        Result list = evaluate(argument.get(1), path);
        Optional<String> position = text(index);
        if (!(list instanceof Result.Known known) || position.isEmpty()) {
            return list instanceof Result.Unknown ? list : unknown(index, path);
        }
        List<Value> items = new ArrayList<>();
        for (Value item : known.value().items()) {
            if (!(evaluate(item, path) instanceof Result.NoValue)) {
                items.add(item);
            }
        }
        int at = position.get().matches("[0-9]{1,6}") ? Integer.parseInt(position.get()) : -1;
        if (at < 0 || at >= items.size()) {
            throw new MalformedInput(
                    path, "expected an index within the list of Fn::Select, found " + Quoted.of(position.get()));
        }
        return evaluate(items.get(at), path);
    }

    private static Result unknown(Result result, String path) {
        return result instanceof Result.Unknown ? result : new Result.Unknown(path);
    }

    private Result split(Value argument, String path) throws MalformedInput {
        String delimiter = expectText(argument.get(0), path);
        Result text = evaluate(argument.get(1), path);
        Optional<String> whole = text(text);
        if (whole.isEmpty() || delimiter.isEmpty()) {
            return unknown(text, path);
        }
        List<Value> parts = new ArrayList<>();
        for (String part : whole.get().split(Pattern.quote(delimiter), -1)) {
            parts.add(new Value.Text(part));
        }
        return new Result.Known(new Value.ListValue(parts));
    }

    private Result find(Value argument, String path) throws MalformedInput {
        Value found = mappings;
        for (int i = 0; i < 3; i++) {
            Result key = evaluate(argument.get(i), path);
            Optional<String> name = text(key);
            if (name.isEmpty()) {
                return unknown(key, path);
            }
            if (!found.members().containsKey(name.get())) {
                return fallback(argument, path, name.get());
            }
            found = found.get(name.get());
        }
        return new Result.Known(found);
    }

    private Result fallback(Value argument, String path, String key) throws MalformedInput {
        Value options = argument.get(3);
        if (options.members().containsKey("DefaultValue")) {
            return evaluate(options.get("DefaultValue"), path);
        }
        throw new MalformedInput(path, "expected a key of the mapping of Fn::FindInMap, found " + Quoted.of(key));
    }

    private static String expectText(Value value, String path) throws MalformedInput {
        return Scalars.text(value).orElseThrow(() -> refuse(path, "a text", value));
    }

    static MalformedInput refuse(String path, String expected, Value found) {
        return new MalformedInput(path, "expected " + expected + ", found " + found.words());
    }
}
