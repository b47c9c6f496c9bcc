package io.github.trailproof.history;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may rest on. */
@AnalyzeClasses(packages = "io.github.trailproof.history", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule restsOnTheCoreAndItsWordsAlone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations..",
                    "io.github.trailproof.history..",
                    "io.github.trailproof.report",
                    "io.github.trailproof.control",
                    "io.github.trailproof.coverage",
                    "io.github.trailproof.events",
                    "io.github.trailproof.evidence",
                    "io.github.trailproof.trail");
}
