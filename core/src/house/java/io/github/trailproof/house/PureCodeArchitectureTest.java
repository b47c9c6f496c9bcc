package io.github.trailproof.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What decides, plans and words is a pure function: no clock, no I/O, no state, nothing but the Java platform. */
@AnalyzeClasses(locations = ModuleUnderTest.class)
class PureCodeArchitectureTest {

    private static final DescribedPredicate<JavaClass> PURE = resideInAnyPackage(
            "io.github.trailproof.control..",
            "io.github.trailproof.coverage..",
            "io.github.trailproof.events..",
            "io.github.trailproof.evidence..",
            "io.github.trailproof.facts..",
            "io.github.trailproof.trail..",
            "io.github.trailproof.history..",
            "io.github.trailproof.remediation..",
            "io.github.trailproof.report..");

    private static final Set<String> OF_THE_MOMENT =
            Set.of("now", "currentTimeMillis", "nanoTime", "getenv", "getProperty", "random", "randomUUID");

    private static final Set<Class<?>> TELL_THE_MOMENT = Set.of(
            Clock.class, Date.class, Random.class, SecureRandom.class, SplittableRandom.class, ThreadLocalRandom.class);

    private static final List<Class<?>> IMMUTABLE =
            List.of(String.class, Pattern.class, Comparator.class, Set.class, List.class, Map.class, Record.class);

    @ArchTest
    static final ArchRule usesTheJavaPlatformAlone = classes()
            .that(PURE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "io.github.trailproof..", "org.jspecify.annotations..", "org.immutables.value..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule readsNoFileAndNoNetwork = noClasses()
            .that(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "java.util.logging..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule asksForNoTimeNoChanceAndNoEnvironment = noClasses()
            .that(PURE)
            .should()
            .accessTargetWhere(
                    describe("the answer depends on the moment", PureCodeArchitectureTest::dependsOnTheMoment))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule staticsHoldNoState = fields().that()
            .areDeclaredInClassesThat(PURE)
            .and()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .andShould()
            .haveRawType(describe("immutable", PureCodeArchitectureTest::immutable))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule implementationsAreHidden = noClasses()
            .that()
            .haveSimpleNameStartingWith("Immutable")
            .should()
            .bePublic()
            .allowEmptyShould(true);

    private static boolean dependsOnTheMoment(JavaAccess<?> access) {
        JavaClass target = access.getTargetOwner();
        return OF_THE_MOMENT.contains(access.getName())
                || target.getPackageName().equals(RandomGenerator.class.getPackageName())
                || TELL_THE_MOMENT.stream().anyMatch(target::isEquivalentTo);
    }

    private static boolean immutable(JavaClass type) {
        return type.isPrimitive() || type.isEnum() || IMMUTABLE.stream().anyMatch(type::isAssignableTo);
    }
}
