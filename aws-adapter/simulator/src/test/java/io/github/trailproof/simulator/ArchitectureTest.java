package io.github.trailproof.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the simulator may depend on. */
@AnalyzeClasses(packages = "io.github.trailproof.simulator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The rest of the testkit needs jqwik, or judges. */
    @ArchTest
    static final ArchRule usesOnlyTheReferenceRecorderOfTheTestkit = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.trailproof.testkit",
                    "io.github.trailproof.testkit.generate..",
                    "io.github.trailproof.testkit.corpus..",
                    "net.jqwik..");

    @ArchTest
    static final ArchRule sharesNoCodeWithTheRule = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..trailproof.control..", "..trailproof.coverage..", "..trailproof.facts..");
}
