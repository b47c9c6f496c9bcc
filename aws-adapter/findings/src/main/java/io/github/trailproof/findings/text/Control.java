package io.github.trailproof.findings.text;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.record.BenchmarkItem;
import io.github.trailproof.control.record.ControlRecord;
import io.github.trailproof.control.record.Fact;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The control as findings name it. */
public final class Control {

    public static final String PRODUCT = "Trailproof";

    /** The benchmark numbers the control differently in each version, so the identity has a name instead. */
    private static final String ID = "trailproof/cloudtrail-enabled-in-all-regions/";

    private static final ControlRecord CONTROL = ControlRecord.get();

    private static final String DOCUMENTATION = "https://docs.aws.amazon.com/";
    private static final String DOCUMENTATION_IN_CHINA = "https://docs.amazonaws.cn/en_us/";

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
            case SECURITY_HUB -> "AWS Security Hub CSPM, control CloudTrail.1";
            case COMPLETE -> "complete coverage by all trails together";
        };
    }

    public static String title(Criterion criterion) {
        return CONTROL.title() + " (" + name(criterion) + ")";
    }

    /** What the control asks, and why. */
    public static String description() {
        return CONTROL.title() + ". "
                + CONTROL.rationale().stream().map(Fact::text).collect(Collectors.joining(" "));
    }

    /** What the control serves, in the spelling of Security Hub CSPM's own findings. */
    public static List<String> requirements() {
        return Stream.concat(
                        CONTROL.benchmarks().stream()
                                .map(BenchmarkItem::reference)
                                .map(reference ->
                                        reference.document() + " v" + reference.version() + "/" + reference.id()),
                        CONTROL.crosswalk().nist().stream().map(reference -> "NIST.800-53.r5 " + reference.id()))
                .toList();
    }

    /** The documents that hold these requirements. */
    public static List<String> standards() {
        return Stream.concat(
                        CONTROL.benchmarks().stream().map(BenchmarkItem::reference),
                        CONTROL.crosswalk().nist().stream())
                .map(reference -> reference.document() + " " + reference.version())
                .distinct()
                .toList();
    }

    /**
     * Where to read about it.
     *
     * @param partition the one whose documentation is meant
     */
    public static List<String> links(String partition) {
        return CONTROL.references().stream()
                .map(source -> link(source.link(), partition))
                .toList();
    }

    /** Where Security Hub CSPM explains how to remedy it. */
    public static String remediationLink(String partition) {
        return link(CONTROL.crosswalk().securityHub().reference().link(), partition);
    }

    /** China's regions have their documentation on a site of their own. */
    private static String link(String link, String partition) {
        boolean movable = partition.equals("aws-cn") && link.startsWith(DOCUMENTATION);
        return movable ? DOCUMENTATION_IN_CHINA + link.substring(DOCUMENTATION.length()) : link;
    }
}
