package io.github.trailproof.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The packages of the whole project, top first. A package may use those below it; its sub-packages share its place. */
final class Layers {

    private static final String ROOT = "io.github.trailproof.";

    private static final List<String> TOP_TO_BOTTOM = List.of(
            "examples",
            "simulator",
            "simulator.service",
            "simulator.state",
            "simulator.config",
            "simulator.protocol",
            "simulator.http",
            "simulator.fault",
            "testkit.generate",
            "testkit",
            "testkit.corpus",
            "testkit.recorder",
            "execute",
            "lookup",
            "collect.organization",
            "collect",
            "collect.account",
            "collect.calls",
            "mapping.raw",
            "mapping",
            "planned",
            "planned.terraform",
            "planned.cloudformation",
            "planned.world",
            "planned.input",
            "recorded",
            "findings.asff",
            "findings.ocsf",
            "findings",
            "history.text",
            "history.timeline",
            "history",
            "remediation.text",
            "remediation",
            "remediation.json",
            "report",
            "control",
            "coverage",
            "facts",
            "coverage.sets",
            "events",
            "evidence",
            "trail");

    private Layers() {}

    /** Whether a class has a place of its own or in the package above it. */
    static boolean hasPlace(JavaClass type) {
        return place(type) >= 0;
    }

    static boolean pointsUp(Dependency dependency) {
        int target = place(dependency.getTargetClass());
        return target >= 0 && target < place(dependency.getOriginClass());
    }

    /** The place of the nearest package in the list, counted from the top; -1 outside of the project. */
    private static int place(JavaClass type) {
        return IntStream.range(0, TOP_TO_BOTTOM.size())
                .filter(index -> isWithin(type.getPackageName(), ROOT + TOP_TO_BOTTOM.get(index)))
                .boxed()
                .max(Comparator.comparingInt(index -> TOP_TO_BOTTOM.get(index).length()))
                .orElse(-1);
    }

    private static boolean isWithin(String packageName, String outer) {
        return packageName.equals(outer) || packageName.startsWith(outer + ".");
    }
}
