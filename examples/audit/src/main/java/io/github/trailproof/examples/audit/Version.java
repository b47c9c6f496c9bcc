package io.github.trailproof.examples.audit;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"trailproof " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
