package io.github.trailproof.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What every module keeps: the library's and the examples'. */
@AnalyzeClasses(locations = ModuleUnderTest.class)
class HouseArchitectureTest {

    private static final long MOST_FILES_IN_A_PACKAGE = 25;

    @ArchTest
    static void arrowsPointDownwards(JavaClasses classes) {
        assertThat(classes)
                .filteredOn(type -> !Layers.hasPlace(type))
                .as("in no layer")
                .isEmpty();
        assertThat(classes)
                .flatExtracting(JavaClass::getDirectDependenciesFromSelf)
                .filteredOn(Layers::pointsUp)
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @ArchTest
    static void noCycleBetweenPackages(JavaClasses classes) {
        slices().matching("io.github.trailproof.(**)").should().beFreeOfCycles().check(classes);
    }

    @ArchTest
    static void aTypeIsPublicOnlyIfExportedOrUsedFromAnotherPackage(JavaClasses classes) throws IOException {
        Set<String> exported = ModuleUnderTest.exportedPackages();
        assertThat(classes)
                .filteredOn(
                        type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filteredOn(type -> !exported.contains(type.getPackageName()) && !isGenerated(type.getPackageName()))
                .filteredOn(type -> !isUsedFromAnotherPackage(type) && !isStartedByName(type) && !isInlined(type))
                .extracting(JavaClass::getName)
                .isEmpty();
    }

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        assertThat(classes)
                .extracting(JavaClass::getPackage)
                .filteredOn(found -> !isGenerated(found.getName()))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.isAnnotatedWith(NullMarked.class))
                        .as(found.getName())
                        .isTrue());
    }

    @ArchTest
    static void noPackageHasTooManyFiles(JavaClasses classes) throws IOException {
        try (Stream<Path> files = Files.walk(ModuleUnderTest.sources())) {
            Map<Path, Long> counts = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
            assertThat(counts)
                    .isNotEmpty()
                    .allSatisfy((folder, count) ->
                            assertThat(count).as(folder.toString()).isLessThanOrEqualTo(MOST_FILES_IN_A_PACKAGE));
        }
    }

    private static boolean isUsedFromAnotherPackage(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    /** A command is started by its main class, a Lambda function by its handler. */
    private static boolean isStartedByName(JavaClass type) {
        boolean isHandler = type.getAllRawInterfaces().stream()
                .anyMatch(implemented -> implemented.getPackageName().equals("com.amazonaws.services.lambda.runtime"));
        return isHandler || type.tryGetMethod("main", String[].class).isPresent();
    }

    /** The compiler copies constants, so that no class file refers to a class that has nothing else. */
    private static boolean isInlined(JavaClass type) {
        return type.getMethods().isEmpty()
                && !type.getFields().isEmpty()
                && type.getFields().stream()
                        .allMatch(field -> field.getRawType().isPrimitive()
                                || field.getRawType().isEquivalentTo(String.class));
    }

    private static boolean isGenerated(String packageName) {
        return packageName.endsWith(".jmh_generated");
    }
}
