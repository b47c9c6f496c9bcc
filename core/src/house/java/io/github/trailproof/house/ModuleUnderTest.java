package io.github.trailproof.house;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The Maven module whose tests run: its own main classes and sources, nothing of its dependencies. */
public final class ModuleUnderTest implements LocationProvider {

    /** The main classes, for {@code AnalyzeClasses}. */
    @Override
    public Set<Location> get(Class<?> testClass) {
        return Set.of(Location.of(classes()));
    }

    static Path sources() {
        return folder().resolve("src/main/java");
    }

    /** The packages that the module descriptor exports; none if the module has no descriptor. */
    static Set<String> exportedPackages() throws IOException {
        Path descriptor = classes().resolve("module-info.class");
        if (!Files.exists(descriptor)) {
            return Set.of();
        }
        try (InputStream in = Files.newInputStream(descriptor)) {
            return ModuleDescriptor.read(in).exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
        }
    }

    private static Path classes() {
        return folder().resolve("target/classes");
    }

    /** Surefire sets {@code basedir}; an IDE starts tests in the folder of the module. */
    private static Path folder() {
        return Path.of(System.getProperty("basedir", ""));
    }
}
