package io.github.trailproof.findings.text;

import io.github.trailproof.control.ControlReferences;
import io.github.trailproof.control.ControlReferences.Reference;
import io.github.trailproof.control.Criterion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The control as findings name it. */
public final class Control {

    public static final String PRODUCT = "Trailproof";

    /** The benchmark numbers the control differently in each version, so the identity has a name instead. */
    private static final String ID = "trailproof/cloudtrail-enabled-in-all-regions/";

    private Control() {}

    /** The identity of the check, the same for every account. */
    public static String generatorId(Criterion criterion) {
        return ID + criterion.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same for the same account and criterion at any time. */
    public static String findingId(Criterion criterion, String accountId) {
        return generatorId(criterion) + "/" + accountId;
    }

    public static String name(Criterion criterion) {
        return switch (criterion) {
            case CIS -> "CIS AWS Foundations Benchmark, control 3.1";
            case SECURITY_HUB -> "AWS Security Hub, control CloudTrail.1";
            case COMPLETE -> "complete coverage by all trails together";
        };
    }

    public static String title(Criterion criterion) {
        return ControlReferences.title() + " (" + name(criterion) + ")";
    }

    /** What the control serves, in the spelling of Security Hub's own findings. */
    public static List<String> requirements() {
        return Stream.concat(
                        ControlReferences.benchmarks().stream()
                                .map(reference ->
                                        reference.document() + " v" + reference.version() + "/" + reference.id()),
                        ControlReferences.nist().stream().map(reference -> "NIST.800-53.r5 " + reference.id()))
                .toList();
    }

    /** The documents that hold these requirements. */
    public static List<String> standards() {
        return Stream.concat(ControlReferences.benchmarks().stream(), ControlReferences.nist().stream())
                .map(reference -> reference.document() + " " + reference.version())
                .distinct()
                .toList();
    }

    /** Where to read about it. */
    public static List<String> links() {
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
    public static String remediationLink() {
        return ControlReferences.securityHub().link();
    }
}
