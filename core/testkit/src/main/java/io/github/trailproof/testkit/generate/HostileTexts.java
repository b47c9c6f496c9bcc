package io.github.trailproof.testkit.generate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts as they may stand in an answer: always valid Unicode, not always friendly. */
final class HostileTexts {

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "`",
            "\"quoted\"",
            "it's; $(true)",
            "back\\slash",
            "two\nlines\r\n",
            "tab\tnul\u0000bell\u0007",
            "\u001b[31mred",
            "\u202eright to left",
            "<b>&amp;</b>",
            "=1+1,2",
            "Prüfpfad",
            "監査",
            "\uD83D\uDD11");

    private HostileTexts() {}

    /** Any text without lone surrogates; the hostile ones often. */
    static Arbitrary<String> any() {
        return Arbitraries.oneOf(
                Arbitraries.of(HOSTILE),
                Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .withCharRange('\u0000', '\ud7ff')
                        .withCharRange('\ue000', '\uffff')
                        .ofMaxLength(6));
    }

    /** Mostly one of these, sometimes any text. */
    static Arbitrary<String> mostly(String... usual) {
        return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(usual)), Tuple.of(1, any()));
    }

    /** A member that is there half of the time. */
    static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> member) {
        return member.optional(0.5);
    }

    /** Members that no released version of the API has, with values as compact JSON; mostly none. */
    static Arbitrary<SortedMap<String, String>> unrecognizedMembers() {
        Arbitrary<SortedMap<String, String>> some = Arbitraries.maps(
                        Arbitraries.of("Contains", "Wildcard\"s", "NeuesMerkmal\u00fc", "\u0000"),
                        Arbitraries.of(
                                "true",
                                "0",
                                "\"text\"",
                                "[]",
                                "[\"kms.amazonaws.com\"]",
                                "{\"a\":[1,{\"b\":\"\\n\"}]}"))
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(HostileTexts::sorted);
        return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.create(TreeMap::new)), Tuple.of(1, some));
    }

    private static SortedMap<String, String> sorted(Map<String, String> members) {
        return new TreeMap<>(members);
    }
}
