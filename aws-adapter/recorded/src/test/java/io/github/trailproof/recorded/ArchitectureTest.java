package io.github.trailproof.recorded;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.trailproof.evidence.PlainText;

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
                    "io.github.trailproof.control..",
                    "io.github.trailproof.coverage",
                    "io.github.trailproof.events..",
                    "io.github.trailproof.evidence..",
                    "io.github.trailproof.history..",
                    "io.github.trailproof.report",
                    "io.github.trailproof.trail..");

    @ArchTest
    static final ArchRule arrowsPointDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("attestation")
            .definedBy("io.github.trailproof.recorded.attestation")
            .layer("assessment")
            .definedBy("io.github.trailproof.recorded.assessment")
            .layer("recorded")
            .definedBy("io.github.trailproof.recorded")
            .layer("codec")
            .definedBy("io.github.trailproof.recorded.codec")
            .layer("split")
            .definedBy("io.github.trailproof.recorded.split")
            .layer("json")
            .definedBy("io.github.trailproof.recorded.json")
            .whereLayer("attestation")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("assessment")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("recorded")
            .mayOnlyBeAccessedByLayers("attestation", "assessment")
            .whereLayer("codec")
            .mayOnlyBeAccessedByLayers("attestation", "assessment", "recorded")
            .whereLayer("split")
            .mayOnlyBeAccessedByLayers("attestation", "assessment", "recorded");

    /** JSON says nothing about trails; whoever reads it may use the text of messages. */
    @ArchTest
    static final ArchRule jsonKnowsNoTrails = noClasses()
            .that()
            .resideInAPackage("..recorded.json")
            .should()
            .dependOnClassesThat(resideInAPackage("io.github.trailproof..")
                    .and(not(resideInAPackage("..recorded.json")))
                    .and(not(type(PlainText.class))));
}
