package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.trailproof.recorded.json.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The member names that recorded evidence is made of, taught to the parser once. From then on it learns nothing: every
 * account brings new ARNs as names, and a parser that kept them would carry along, and copy for each account, thousands
 * of names that never come again.
 */
public final class PrimedSymbols {

    /** Knows the names, and must not learn others: its parsers are not closed, and are not asked for more at the end. */
    public static final JsonFactory JSON = teach(Format.factory());

    private PrimedSymbols() {}

    private static JsonFactory teach(JsonFactory json) {
        String text = Stream.concat(names(), regions())
                .distinct()
                .map(name -> "\"" + name + "\":0")
                .collect(Collectors.joining(",", "{", "}"));
        try (JsonParser parser = json.createParser(text.getBytes(StandardCharsets.US_ASCII))) {
            while (parser.nextToken() != null) {
                parser.finishToken();
            }
            return json;
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    /** The names of the members that evidence may have, but for the keys of its maps. */
    static Stream<String> names() {
        return Stream.of(
                        AccountCodec.names(),
                        RegionsCodec.names(),
                        ListingCodec.names(),
                        TrailCodec.names(),
                        StatusCodec.names(),
                        SelectorsCodec.names(),
                        BasicSelectorCodec.names(),
                        AdvancedSelectorCodec.names(),
                        Absence.names())
                .flatMap(names -> names);
    }

    /** The regions that most accounts have enabled; others are read as well. */
    private static Stream<String> regions() {
        return Stream.of(
                "us-east-1",
                "us-east-2",
                "us-west-1",
                "us-west-2",
                "ca-central-1",
                "sa-east-1",
                "eu-central-1",
                "eu-north-1",
                "eu-west-1",
                "eu-west-2",
                "eu-west-3",
                "ap-northeast-1",
                "ap-northeast-2",
                "ap-northeast-3",
                "ap-south-1",
                "ap-southeast-1",
                "ap-southeast-2");
    }
}
