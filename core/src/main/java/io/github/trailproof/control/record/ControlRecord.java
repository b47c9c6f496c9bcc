package io.github.trailproof.control.record;

import java.util.List;

/**
 * The whole record of this control: what an auditor's file about it holds.
 *
 * @param title what the control asks, in one line
 * @param benchmarks the control in each version of the CIS AWS Foundations Benchmark, oldest first
 * @param description what it is about
 * @param contents what CloudTrail's record of a call holds
 * @param rationale what the records are used for, and why each thing that the control asks matters
 * @param impact what meeting it costs
 * @param defaultValue what an account has if nobody has done anything
 * @param remediation how to meet it
 * @param crosswalk the checks and frameworks that correspond to it
 * @param references the documents that the facts rest on, each once
 */
public record ControlRecord(
        String title,
        List<BenchmarkItem> benchmarks,
        List<Fact> description,
        List<Fact> contents,
        List<Fact> rationale,
        List<Fact> impact,
        Fact defaultValue,
        RemediationProcedure remediation,
        Crosswalk crosswalk,
        List<Source> references) {

    private static final ControlRecord CONTROL = new ControlRecord(
            "CloudTrail is enabled in all regions and records all management events",
            BenchmarkVersions.all(),
            Facts.description(),
            Facts.contents(),
            Facts.rationale(),
            Facts.impact(),
            Facts.defaultValue(),
            Procedure.get(),
            Correspondence.get(),
            Sources.all());

    /** Copies the lists. */
    public ControlRecord {
        benchmarks = List.copyOf(benchmarks);
        description = List.copyOf(description);
        contents = List.copyOf(contents);
        rationale = List.copyOf(rationale);
        impact = List.copyOf(impact);
        references = List.copyOf(references);
    }

    /** Obtains the record of the control that {@link io.github.trailproof.control.Cis31} decides; always the same. */
    public static ControlRecord get() {
        return CONTROL;
    }

    /** The item in the newest version of the benchmark that we know. */
    public BenchmarkItem newest() {
        return benchmarks.get(benchmarks.size() - 1);
    }
}
