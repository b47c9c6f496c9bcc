package io.github.trailproof.findings;

import io.github.trailproof.control.ControlReferences;
import io.github.trailproof.control.ControlReferences.Reference;
import io.github.trailproof.control.Reading;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The control as findings name it. */
final class Control {

    static final String PRODUCT = "Trailproof";

    /** The benchmark numbers the control differently in each version, so the identity has a name instead. */
    private static final String ID = "trailproof/cloudtrail-enabled-in-all-regions/";

    private Control() {}

    /** What finds it: the same for every account. */
    static String generatorId(Reading reading) {
        return ID + reading.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same for the same account and reading at any time. */
    static String findingId(Reading reading, String accountId) {
        return generatorId(reading) + "/" + accountId;
    }

    static String name(Reading reading) {
        return switch (reading) {
            case CIS -> "CIS AWS Foundations Benchmark, control 3.1";
            case SECURITY_HUB -> "AWS Security Hub, control CloudTrail.1";
            case COMPLETE -> "complete coverage by all trails together";
        };
    }

    static String title(Reading reading) {
        return ControlReferences.title() + " (" + name(reading) + ")";
    }

    /** What the control serves, in the spelling of Security Hub's own findings. */
    static List<String> requirements() {
        return Stream.concat(
                        ControlReferences.benchmarks().stream()
                                .map(reference ->
                                        reference.document() + " v" + reference.version() + "/" + reference.id()),
                        ControlReferences.nist().stream().map(reference -> "NIST.800-53.r5 " + reference.id()))
                .toList();
    }

    /** The documents these requirements stand in. */
    static List<String> standards() {
        return Stream.concat(ControlReferences.benchmarks().stream(), ControlReferences.nist().stream())
                .map(reference -> reference.document() + " " + reference.version())
                .distinct()
                .toList();
    }

    /** Where to read about it. */
    static List<String> links() {
        return Stream.of(
                        Stream.of(ControlReferences.securityHub(), ControlReferences.configRule()),
                        ControlReferences.benchmarks().stream(),
                        ControlReferences.nist().stream())
                .flatMap(references -> references)
                .map(Reference::link)
                .distinct()
                .toList();
    }

    /** Where Security Hub explains how to remedy it. */
    static String remediationLink() {
        return ControlReferences.securityHub().link();
    }
}
