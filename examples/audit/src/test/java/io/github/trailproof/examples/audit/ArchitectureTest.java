package io.github.trailproof.examples.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.trailproof.examples.audit.console.ExitStatus;
import java.util.Map;
import java.util.stream.Collectors;

/** Which package of the command may use which, and how large a package gets. */
@AnalyzeClasses(packages = "io.github.trailproof.examples.audit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MOST_FILES = 25;

    @ArchTest
    static final ArchRule noPackagesUseEachOther = slices().matching("io.github.trailproof.examples.(audit..)")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingUsesTheCommandsAtTheTop = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.trailproof.examples.audit")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.trailproof.examples.audit");

    @ArchTest
    static final ArchRule onlyLiveAccountsNeedTheAwsSdk = noClasses()
            .that()
            .resideOutsideOfPackage("..live..")
            .and()
            // Hands findings of the SDK's type to their writer.
            .doNotHaveSimpleName("AsffReport")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..", "io.github.trailproof.collect..", "io.github.trailproof.execute..");

    @ArchTest
    static final ArchRule theConsoleKnowsNothingOfTheRest = noClasses()
            .that()
            .resideInAPackage("..console..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..audit", "..advice..", "..input..", "..live..", "..past..", "..plan..", "..report..");

    @ArchTest
    static final ArchRule whatIsPublicIsUsedByAnotherPackage = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotBelongToAnyOf(Main.class)
            // The compiler copies its constants, so nothing in the class files refers to it.
            .and()
            .doNotBelongToAnyOf(ExitStatus.class)
            .should(new ArchCondition<JavaClass>("be used by another package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean used = type.getDirectDependenciesToSelf().stream()
                            .map(dependency -> dependency.getOriginClass().getPackageName())
                            .anyMatch(origin -> !origin.equals(type.getPackageName()));
                    events.add(new SimpleConditionEvent(
                            type, used, type.getName() + (used ? " is" : " is not") + " used by another package"));
                }
            });

    @ArchTest
    static void noPackageHasMoreThan25Files(JavaClasses classes) {
        Map<String, Long> files = classes.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(type -> type.getEnclosingClass().isEmpty())
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(files)
                .isNotEmpty()
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MOST_FILES));
    }
}
