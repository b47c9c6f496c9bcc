package io.github.trailproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.net.URL;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void whatAUserNeedsIsExportedAndNothingElse() throws IOException {
        assertThat(descriptor().exports())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrder(
                        "io.github.trailproof.trail",
                        "io.github.trailproof.evidence",
                        "io.github.trailproof.events",
                        "io.github.trailproof.coverage",
                        "io.github.trailproof.control",
                        "io.github.trailproof.control.record");
    }

    @Test
    void nothingButTheJavaPlatformIsRequiredToRun() throws IOException {
        assertThat(descriptor().requires())
                .filteredOn(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactly("java.base");
    }

    private static ModuleDescriptor descriptor() throws IOException {
        URL ours = Cis31.class.getProtectionDomain().getCodeSource().getLocation();
        URL descriptor = new URL(ours, "module-info.class");
        try (InputStream stream = descriptor.openStream()) {
            return ModuleDescriptor.read(stream);
        }
    }
}
