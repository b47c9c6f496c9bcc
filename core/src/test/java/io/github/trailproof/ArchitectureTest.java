package io.github.trailproof;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package of core may use which: stricter than the order of the layers, in which a package may use all below it. */
@AnalyzeClasses(packages = "io.github.trailproof", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

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
}
