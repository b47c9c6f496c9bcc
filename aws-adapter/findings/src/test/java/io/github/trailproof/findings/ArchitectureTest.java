package io.github.trailproof.findings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may rest on. */
@AnalyzeClasses(packages = "io.github.trailproof.findings", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule findingsKnowOnlyTheCore = noClasses()
            .that()
            .resideInAPackage("..findings..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..recorded..", "..mapping..", "software.amazon.awssdk.services.cloudtrail..");

    /** The module securityhub is optional: whoever goes without has everything else. */
    @ArchTest
    static final ArchRule onlyWhatConcernsSecurityHubNeedsIt = noClasses()
            .that()
            .doNotHaveSimpleName("Asff")
            .and()
            .doNotHaveSimpleName("AsffWriter")
            .and()
            .doNotHaveSimpleName("Batches")
            .and()
            .doNotHaveSimpleName("Shortening")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk.services.securityhub..");
}
