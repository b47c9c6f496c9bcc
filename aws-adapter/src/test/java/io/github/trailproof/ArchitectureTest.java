package io.github.trailproof;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What in the adapter may rest on what. */
@AnalyzeClasses(
        packages = {"io.github.trailproof.mapping", "io.github.trailproof.collect", "io.github.trailproof.execute"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule mappingKnowsNothingOfRecording = noClasses()
            .that()
            .resideInAPackage("..mapping")
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
            .resideInAPackage("..mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..collect..");

    /** It brings together the SDK's answers and the reader of recorded ones, so neither may know it. */
    @ArchTest
    static final ArchRule onlyCollectingAndExecutingUseTheTextOfAnswers = noClasses()
            .that()
            .resideOutsideOfPackages("..collect..", "..execute..", "..mapping.raw..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..mapping.raw..");

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
            .doNotHaveSimpleName("Ec2Regions")
            .and()
            .doNotHaveSimpleName("OrganizationAccounts")
            .and()
            .doNotHaveSimpleName("AssumedRoles")
            .and()
            .doNotHaveSimpleName("StsCaller")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon.awssdk.services.account..",
                    "software.amazon.awssdk.services.ec2..",
                    "software.amazon.awssdk.services.organizations..",
                    "software.amazon.awssdk.services.sts..");

    @ArchTest
    static final ArchRule mappingUsesNoJackson = noClasses()
            .that()
            .resideInAPackage("..mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule thereIsNoCycleBetweenPackages =
            slices().matching("io.github.trailproof.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule exportedPackagesHoldOnlyPublicTypesThatUsersNeed = classes()
            .that()
            .resideInAnyPackage("..collect", "..collect.organization", "..lookup")
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should()
            .haveNameMatching(
                    ".*\\.(TrailCollector|TrailClients|AccountRegions|Ec2Regions|RegionSource|Organization(Collector|Accounts|Exception)"
                            + "|AccountSource|AssumedRoles|CollectedAccount|Progress"
                            + "|HistoryCollector|CollectedHistory|LookupPace|EventRecords|Lookup|RefusedLookup)");
}
