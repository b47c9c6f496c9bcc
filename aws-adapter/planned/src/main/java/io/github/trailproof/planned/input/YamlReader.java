package io.github.trailproof.planned.input;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.YamlUnicodeReader;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML document. A tag such as {@code !Sub} becomes an object with one member, {@code Fn::Sub}, as it is in JSON.
 * What an alias stands for counts again each time, so that a short text cannot mean an endless one.
 */
public final class YamlReader {

    private record Anchored(Value value, int size, int depth) {}

    private final Iterator<Event> events;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private int values;
    private int depth;
    private int deepest;

    private YamlReader(Iterator<Event> events) {
        this.events = events;
    }

    /** Reads the document; there must be no other behind it. */
    public static Value read(InputStream in) throws MalformedInput {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Limits.MOST_TEMPLATE_BYTES)
                .build();
        try {
            return new YamlReader(new ParserImpl(settings, new StreamReader(settings, new YamlUnicodeReader(in))))
                    .document();
        } catch (MarkedYamlEngineException notYaml) {
            long line = line(notYaml.getProblemMark());
            throw new MalformedInput(
                    "$", line, "expected YAML, found " + Quoted.of(String.valueOf(notYaml.getProblem())));
        } catch (YamlEngineException notYaml) {
            throw new MalformedInput("$", "expected YAML, found " + Quoted.of(String.valueOf(notYaml.getMessage())));
        }
    }

    private Value document() throws MalformedInput {
        Value document = Value.Nothing.NOTHING;
        int documents = 0;
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> {
                    documents++;
                    if (documents > 1) {
                        throw refuse(event, "expected one document, found another");
                    }
                    document = value(events.next(), "$");
                }
                case StreamStart, DocumentEnd, StreamEnd, Comment -> {}
                default -> throw refuse(event, "expected a document, found something else");
            }
        }
        return document;
    }

    private Value value(Event event, String path) throws MalformedInput {
        values++;
        if (values > Limits.MOST_VALUES) {
            throw refuse(
                    event, "expected at most " + Limits.MOST_VALUES + " values, aliases counted in full, found more");
        }
        if (depth > Limits.MOST_DEPTH) {
            throw refuse(event, "expected at most " + Limits.MOST_DEPTH + " levels of objects and lists, found more");
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        int before = values;
        int around = deepest;
        deepest = depth;
        depth++;
        Value value = tagged(event, path);
        depth--;
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            anchors.put(node.getAnchor().get(), new Anchored(value, values - before + 1, deepest - depth));
        }
        deepest = Math.max(around, deepest);
        return value;
    }

    private Value alias(AliasEvent alias) throws MalformedInput {
        Anchored found = anchors.get(alias.getAlias());
        if (found == null) {
            // An alias within what it stands for has no end.
            throw refuse(
                    alias,
                    "expected an alias of an earlier value, found "
                            + Quoted.of(alias.getAlias().getValue()));
        }
        values += found.size();
        deepest = Math.max(deepest, depth + found.depth());
        if (deepest > Limits.MOST_DEPTH) {
            throw refuse(alias, "expected at most " + Limits.MOST_DEPTH + " levels of objects and lists, found more");
        }
        if (values > Limits.MOST_VALUES) {
            throw refuse(
                    alias, "expected at most " + Limits.MOST_VALUES + " values, aliases counted in full, found more");
        }
        return found.value();
    }

    private Value tagged(Event event, String path) throws MalformedInput {
        Value plain = switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> list(path);
            case MappingStart -> object(path);
            default -> throw refuse(event, "expected a value, found something else");
        };
        Optional<String> tag =
                event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        return tag.filter(name -> name.startsWith("!") && name.length() > 1)
                .map(name -> function(name.substring(1), plain))
                .orElse(plain);
    }

    /** The long form of a short tag. */
    private static Value function(String name, Value argument) {
        if (name.equals("Ref") || name.equals("Condition")) {
            return new Value.ObjectValue(Map.of(name, argument));
        }
        Value given = argument;
        if (name.equals("GetAtt") && argument instanceof Value.Text text) {
            int dot = text.content().indexOf('.');
            given = dot < 0
                    ? argument
                    : new Value.ListValue(List.of(
                            new Value.Text(text.content().substring(0, dot)),
                            new Value.Text(text.content().substring(dot + 1))));
        }
        return new Value.ObjectValue(Map.of("Fn::" + name, given));
    }

    private static Value scalar(ScalarEvent scalar) {
        String text = scalar.getValue();
        boolean isText = !scalar.isPlain()
                || scalar.getTag().filter(tag -> !tag.equals("!")).isPresent();
        return isText ? new Value.Text(text) : Scalars.plain(text);
    }

    private Value list(String path) throws MalformedInput {
        List<Value> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(value(event, path + "[" + items.size() + "]"));
            event = events.next();
        }
        return new Value.ListValue(items);
    }

    private Value object(String path) throws MalformedInput {
        Map<String, Value> members = new LinkedHashMap<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            if (!(event instanceof ScalarEvent key)) {
                throw refuse(event, path, "expected a name, found something else");
            }
            String name = key.getValue();
            values++;
            Value value = value(events.next(), path + "." + name);
            if (members.put(name, value) != null) {
                throw refuse(event, path, "expected each member once, found " + Quoted.of(name) + " again");
            }
            event = events.next();
        }
        return new Value.ObjectValue(members);
    }

    private static MalformedInput refuse(Event event, String words) {
        return refuse(event, "$", words);
    }

    private static MalformedInput refuse(Event event, String path, String words) {
        return new MalformedInput(path, line(event.getStartMark()), words);
    }

    private static long line(Optional<Mark> mark) {
        return mark.map(found -> found.getLine() + 1L).orElse(0L);
    }
}
