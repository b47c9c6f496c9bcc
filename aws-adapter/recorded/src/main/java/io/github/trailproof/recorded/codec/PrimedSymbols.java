package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonParser;
import io.github.trailproof.recorded.json.Format;
import io.github.trailproof.recorded.json.SourceFactory;
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
    public static final SourceFactory JSON = teach(Format.factory());

    private PrimedSymbols() {}

    private static SourceFactory teach(SourceFactory json) {
        String text = Stream.concat(names(), RegionName.USUAL.stream())
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
}
