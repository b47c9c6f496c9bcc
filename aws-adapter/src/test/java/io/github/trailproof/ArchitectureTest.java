package io.github.trailproof;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What in the adapter may rest on what. */
@AnalyzeClasses(
        packages = {
            "io.github.trailproof.findings",
            "io.github.trailproof.recorded",
            "io.github.trailproof.mapping",
            "io.github.trailproof.wire",
            "io.github.trailproof.collect",
            "io.github.trailproof.execute"
        },
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule recordingKnowsNothingOfMapping = noClasses()
            .that()
            .resideInAPackage("..recorded..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..mapping..");

    @ArchTest
    static final ArchRule mappingKnowsNothingOfRecording = noClasses()
            .that()
            .resideInAPackage("..mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..recorded..");

    @ArchTest
    static final ArchRule nothingRestsOnExecution = noClasses()
            .that()
            .resideOutsideOfPackage("..execute..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..execute..");

    @ArchTest
    static final ArchRule readingAnswersKnowsNothingOfCollecting = noClasses()
            .that()
            .resideInAnyPackage("..mapping..", "..recorded..", "..wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..collect..");

    /** It brings together the SDK's answers and the reader of recorded ones, so neither may know it. */
    @ArchTest
    static final ArchRule onlyCollectingAndExecutingUseTheTextOfAnswers = noClasses()
            .that()
            .resideOutsideOfPackages("..collect..", "..execute..", "..wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..wire..");

    @ArchTest
    static final ArchRule collectingAndExecutingKnowNothingOfRecording = noClasses()
            .that()
            .resideInAnyPackage("..collect..", "..execute..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..recorded..");

    @ArchTest
    static final ArchRule onlyTheirOwnClassesNeedTheOptionalModules = noClasses()
            .that()
            .doNotHaveSimpleName("AccountRegions")
            .and()
            .doNotHaveSimpleName("RegionStatuses")
            .and()
            .doNotHaveSimpleName("OrganizationAccounts")
            .and()
            .doNotHaveSimpleName("AssumedRoles")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon.awssdk.services.account..",
                    "software.amazon.awssdk.services.organizations..",
                    "software.amazon.awssdk.services.sts..");

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

    @ArchTest
    static final ArchRule mappingUsesNoJackson = noClasses()
            .that()
            .resideInAPackage("..mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");
}
