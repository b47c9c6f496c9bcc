package io.github.trailproof.recorded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may rest on. */
@AnalyzeClasses(packages = "io.github.trailproof.recorded", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule recordingNeedsNoSdk = classes()
            .that()
            .resideInAPackage("..recorded..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "com.fasterxml.jackson.core..",
                    "io.github.trailproof.recorded..",
                    "io.github.trailproof.evidence..",
                    "io.github.trailproof.trail..");
}
