package io.github.trailproof;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which package of core may use which: stricter than the order of the layers, in which a package may use all below it. */
@AnalyzeClasses(packages = "io.github.trailproof", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> DECIDING = Set.of(
            "io.github.trailproof.events",
            "io.github.trailproof.coverage.sets",
            "io.github.trailproof.facts",
            "io.github.trailproof.coverage",
            "io.github.trailproof.control");

    @ArchTest
    static final ArchRule arrowsPointDownwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("control")
            .definedBy("..control..")
            .layer("coverage")
            .definedBy("..coverage")
            .layer("facts")
            .definedBy("..facts..")
            .layer("coverage.sets")
            .definedBy("..coverage.sets..")
            .layer("events")
            .definedBy("..events..")
            .layer("evidence")
            .definedBy("..evidence..")
            .layer("trail")
            .definedBy("..trail..")
            .whereLayer("control")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("coverage")
            .mayOnlyBeAccessedByLayers("control")
            .whereLayer("facts")
            .mayOnlyBeAccessedByLayers("coverage", "control")
            .whereLayer("coverage.sets")
            .mayOnlyBeAccessedByLayers("facts", "coverage")
            .whereLayer("events")
            .mayOnlyBeAccessedByLayers("coverage.sets", "facts", "coverage", "control")
            .whereLayer("evidence")
            .mayOnlyBeAccessedByLayers("facts", "coverage", "control");

    /**
     * What decides finds facts; sentences about them are made in the module report. The messages of errors are none. The
     * record of the control decides nothing: it is a document, and has sentences.
     */
    @ArchTest
    static void whatDecidesMakesNoSentences(JavaClasses classes) throws IOException {
        List<String> sentences = new ArrayList<>();
        for (JavaClass type : classes) {
            if (DECIDING.contains(type.getPackageName())) {
                sentences.addAll(ConstantTexts.of(type));
            }
        }
        // The compiler may split a message at its values: a piece such as "and" between two of them is no sentence.
        sentences.removeIf(text -> Pattern.compile(" ")
                        .splitAsStream(text)
                        .filter(ArchitectureTest::isWord)
                        .count()
                < 3);
        sentences.removeIf(text -> text.startsWith("expected ") || text.startsWith("no result for "));
        assertThat(sentences).isEmpty();
    }

    private static boolean isWord(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }
}
