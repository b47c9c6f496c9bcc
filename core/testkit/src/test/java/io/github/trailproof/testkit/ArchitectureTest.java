package io.github.trailproof.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the parts of the testkit may depend on. */
@AnalyzeClasses(packages = "io.github.trailproof.testkit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The dependency is optional: the recorder, the laws and the corpus work without it. */
    @ArchTest
    static final ArchRule onlyTheGeneratorsNeedJqwik = noClasses()
            .that()
            .resideOutsideOfPackage("..testkit.generate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.jqwik..", "..testkit.generate..");

    @ArchTest
    static final ArchRule theRecorderSharesNoCodeWithTheRule = noClasses()
            .that()
            .resideInAPackage("..testkit.recorder..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..control..", "..coverage..", "..facts..");
}
