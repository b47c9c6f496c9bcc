package io.github.trailproof.examples.audit.explain;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.control.record.BenchmarkItem;
import io.github.trailproof.control.record.ConfigRule;
import io.github.trailproof.control.record.ControlRecord;
import io.github.trailproof.control.record.Fact;
import io.github.trailproof.control.record.Reference;
import io.github.trailproof.control.record.SecurityHubControl;
import io.github.trailproof.control.record.Source;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.examples.audit.console.Page;
import io.github.trailproof.examples.audit.console.ShellCommand;
import io.github.trailproof.examples.audit.report.Meaning;
import io.github.trailproof.report.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The control on a page of text, in the order of an auditor's file. A number in brackets is that of a reference. */
public final class ControlPage {

    private final ControlRecord control = ControlRecord.get();
    private final Page page;

    private ControlPage(Page page) {
        this.page = page;
    }

    public static void print(Page page) {
        new ControlPage(page).print();
    }

    private void print() {
        page.title(control.title());
        control.description().forEach(fact -> page.entry("", text(fact)));
        numbers();
        section("What a record of CloudTrail's holds", control.contents());
        section("Rationale: what it is for, and why each part matters", control.rationale());
        section("Impact: what it costs", control.impact());
        requirements();
        verdicts();
        remedy();
        section("Default value", List.of(control.defaultValue()));
        crosswalk();
        references();
        policy();
    }

    private void title(String title) {
        page.blank();
        page.title(title);
    }

    private void section(String title, List<Fact> facts) {
        title(title);
        facts.forEach(fact -> page.wideEntry(fact.subject(), text(fact)));
    }

    private String text(Fact fact) {
        return fact.text() + " " + number(fact.source());
    }

    private String number(Source source) {
        return "[" + (control.references().indexOf(source) + 1) + "]";
    }

    private void numbers() {
        title("Numbers");
        control.benchmarks().stream()
                .collect(Collectors.groupingBy(BenchmarkItem::number, LinkedHashMap::new, Collectors.toList()))
                .forEach((number, items) -> page.wideEntry(
                        number,
                        BenchmarkItem.DOCUMENT + " "
                                + items.stream().map(BenchmarkItem::version).collect(Collectors.joining(", "))));
        title("The item in each version: " + control.newest().title());
        control.benchmarks().forEach(item -> page.wideEntry(item.version(), Words.of(item)));
    }

    private void requirements() {
        title("Requirements, all to be met by one trail");
        for (Requirement requirement : Requirement.values()) {
            String criteria = String.join(", ", Words.criteria(requirement));
            page.wideEntry(requirement.name(), Wording.met(requirement) + " (" + criteria + ")");
            page.wideEntry("", Words.fields(requirement));
        }
        title("Criteria: the standards disagree on what is enough");
        for (Criterion criterion : Criterion.values()) {
            page.wideEntry(Meaning.option(criterion), Meaning.of(criterion));
        }
    }

    private void verdicts() {
        title("Verdicts");
        for (Verdict verdict : Verdict.values()) {
            page.wideEntry(verdict.name(), Meaning.of(verdict));
        }
    }

    private void remedy() {
        title("Remediation in the AWS console");
        control.remediation().consoleAddress(Partitions.AWS).ifPresent(address -> page.entry("at", address));
        control.remediation().byConsole().forEach(step -> page.entry("-", text(step)));
        title("Remediation with the AWS CLI");
        control.remediation().byCommandLine().stream().map(ShellCommand::parse).forEach(page::command);
        control.remediation().notes().forEach(note -> page.entry("note", text(note)));
    }

    private void crosswalk() {
        title("The same control elsewhere");
        SecurityHubControl hub = control.crosswalk().securityHub();
        page.wideEntry("Security Hub CSPM", hub.reference().id() + ", severity " + hub.severity() + ": " + hub.title());
        page.wideEntry("", "decided here by the criterion " + Meaning.option(hub.criterion()));
        hub.standards().forEach(standard -> page.wideEntry("", "- " + Words.of(standard)));
        for (ConfigRule rule : control.crosswalk().configRules()) {
            page.wideEntry("Config rule", rule.reference().id());
            rule.asks().forEach(fact -> page.wideEntry("", text(fact)));
        }
        List<Reference> nist = control.crosswalk().nist();
        page.wideEntry(
                "NIST",
                nist.get(0).document() + " " + nist.get(0).version() + ": "
                        + nist.stream().map(Reference::id).collect(Collectors.joining(", ")));
    }

    private void references() {
        title("References");
        for (Source source : control.references()) {
            page.wideEntry(number(source), source.title());
            page.link(source.link());
        }
    }

    private void policy() {
        title("IAM policy to collect the evidence");
        page.verbatim(CollectorPolicy.json().lines().toList());
        CollectorPolicy.notes().forEach(note -> page.entry("note", note));
    }
}
