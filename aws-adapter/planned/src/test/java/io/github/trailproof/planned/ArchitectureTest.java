package io.github.trailproof.planned;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may rest on. */
@AnalyzeClasses(packages = "io.github.trailproof.planned", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule planningNeedsNoSdk = classes()
            .that()
            .resideInAPackage("..planned..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "com.fasterxml.jackson.core..",
                    "org.snakeyaml.engine.v2..",
                    "io.github.trailproof.planned..",
                    "io.github.trailproof.evidence..",
                    "io.github.trailproof.trail..");

    /** The world of trails knows neither form of input. */
    @ArchTest
    static final ArchRule theWorldKnowsNoFormat = noClasses()
            .that()
            .resideInAPackage("..planned.world..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..planned.terraform..", "..planned.cloudformation..", "..planned.input..");
}
