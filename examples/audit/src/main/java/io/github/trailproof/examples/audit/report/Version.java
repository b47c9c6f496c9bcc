package io.github.trailproof.examples.audit.report;

import io.github.trailproof.examples.audit.Main;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"trailproof " + number()};
    }

    static String number() {
        String version = Main.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(version, "(not packaged)");
    }
}
