package io.github.trailproof.findings.oscal;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.record.BenchmarkItem;
import io.github.trailproof.control.record.ControlRecord;
import io.github.trailproof.control.record.Source;
import io.github.trailproof.findings.text.Control;
import java.io.IOException;
import java.util.Locale;

/** What the document says around the accounts. */
final class OscalFrame {

    static final String TOOL = OscalUuid.of("tool");

    private static final String OSCAL_VERSION = "1.2.1";
    private static final String NO_PLAN = OscalUuid.of("no assessment plan");
    private static final String CONTROL_ID = "cloudtrail-enabled-in-all-regions";

    private final OscalRun run;

    OscalFrame(OscalRun run) {
        this.run = run;
    }

    /** The objective that a criterion stands for. */
    static String objective(Criterion criterion) {
        return CONTROL_ID + "." + criterion.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void metadata(OscalJson json) throws IOException {
        json.object("metadata", metadata -> {
            metadata.markup(
                    "title", "Assessment results: " + ControlRecord.get().title());
            metadata.own("last-modified", run.start().toString());
            metadata.own("version", run.start().toString());
            metadata.own("oscal-version", OSCAL_VERSION);
        });
        json.object("import-ap", plan -> {
            plan.own("href", "#" + NO_PLAN);
            plan.own("remarks", "No assessment plan was written: the results stand on their own.");
        });
    }

    void result(OscalJson json) throws IOException {
        json.markup("title", ControlRecord.get().title());
        json.own(
                "description",
                "Each account is judged by each criterion from recorded answers of the AWS APIs. A verdict that the"
                        + " evidence leaves open is not satisfied, with the reason other.");
        json.own("start", run.start().toString());
        reviewedControls(json);
    }

    private static void reviewedControls(OscalJson json) throws IOException {
        json.object("reviewed-controls", reviewed -> {
            reviewed.own(
                    "description",
                    "One control was looked at, and no other. Its id is our own, since the benchmark is not published as an"
                            + " OSCAL catalog; the properties give its number in each version of the benchmark.");
            reviewed.beginList("props");
            for (BenchmarkItem item : ControlRecord.get().benchmarks()) {
                reviewed.property("cis-aws-foundations-" + item.version(), item.number());
            }
            reviewed.endList();
            reviewed.list("control-selections", selection -> {
                selection.own("description", Markup.line(ControlRecord.get().title()));
                selection.list("include-controls", control -> control.own("control-id", CONTROL_ID));
            });
            reviewed.beginList("control-objective-selections");
            reviewed.item(selection -> {
                selection.beginList("include-objectives");
                for (Criterion criterion : Criterion.values()) {
                    selection.item(objective -> objective.own("objective-id", objective(criterion)));
                }
                selection.endList();
            });
            reviewed.endList();
        });
    }

    /** The tool; the accounts are beside it. */
    void assets(OscalJson json) throws IOException {
        json.object("assessment-assets", assets -> {
            assets.list("components", tool -> {
                tool.own("uuid", TOOL);
                tool.own("type", "software");
                tool.own("title", Control.PRODUCT);
                tool.own("description", "Decides the control from evidence.");
                tool.beginList("props");
                tool.property("version", run.productVersion());
                tool.endList();
                tool.object("status", status -> status.own("state", "operational"));
            });
            assets.list("assessment-platforms", platform -> {
                platform.own("uuid", OscalUuid.of("platform"));
                platform.list("uses-components", use -> use.own("component-uuid", TOOL));
            });
        });
    }

    void backMatter(OscalJson json) throws IOException {
        json.object("back-matter", matter -> {
            matter.beginList("resources");
            matter.item(plan -> {
                plan.own("uuid", NO_PLAN);
                plan.own("title", "No assessment plan");
                plan.own("description", "Stands for the assessment plan, which was not written.");
            });
            for (Source source : ControlRecord.get().references()) {
                matter.item(resource -> {
                    resource.own("uuid", OscalUuid.of("reference/" + source.link()));
                    resource.markup("title", source.title());
                    resource.list("rlinks", link -> link.own("href", source.link()));
                });
            }
            matter.endList();
        });
    }
}
