package io.github.trailproof;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The arrows of the design: downwards only, and out of core only to the Java platform. */
@AnalyzeClasses(packages = "io.github.trailproof", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> OF_THE_MOMENT =
            Set.of("now", "currentTimeMillis", "nanoTime", "getenv", "getProperty", "random", "randomUUID");

    private static final List<Class<?>> IMMUTABLE =
            List.of(String.class, Pattern.class, Comparator.class, Set.class, List.class, Map.class, Record.class);

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

    @ArchTest
    static final ArchRule coreRestsOnTheJavaPlatformAlone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "io.github.trailproof..", "org.jspecify.annotations..", "org.immutables.value..");

    @ArchTest
    static final ArchRule coreReadsNoFileAndNoNetwork = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "java.util.logging..");

    @ArchTest
    static final ArchRule coreAsksForNoTimeNoChanceAndNoEnvironment = noClasses()
            .should()
            .accessTargetWhere(describe("the answer depends on the moment", ArchitectureTest::dependsOnTheMoment));

    @ArchTest
    static final ArchRule staticsHoldNoState = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .andShould()
            .haveRawType(describe("immutable", ArchitectureTest::immutable));

    @ArchTest
    static final ArchRule implementationsAreHidden =
            noClasses().that().haveSimpleNameStartingWith("Immutable").should().bePublic();

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        assertThat(classes)
                .extracting(JavaClass::getPackage)
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.isAnnotatedWith(NullMarked.class))
                        .as(found.getName())
                        .isTrue());
    }

    private static boolean dependsOnTheMoment(JavaAccess<?> access) {
        JavaClass target = access.getTargetOwner();
        return OF_THE_MOMENT.contains(access.getName())
                || target.isAssignableTo(Clock.class)
                || target.isAssignableTo(RandomGenerator.class)
                || target.isEquivalentTo(Date.class);
    }

    private static boolean immutable(JavaClass type) {
        return type.isPrimitive() || type.isEnum() || IMMUTABLE.stream().anyMatch(type::isAssignableTo);
    }
}
