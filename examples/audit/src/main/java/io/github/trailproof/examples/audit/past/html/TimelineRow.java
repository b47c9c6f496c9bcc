package io.github.trailproof.examples.audit.past.html;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.examples.audit.report.html.HtmlJson;
import io.github.trailproof.examples.audit.report.html.HtmlRow;
import io.github.trailproof.history.Change;
import io.github.trailproof.history.text.TimelineText;
import io.github.trailproof.history.timeline.Interruption;
import io.github.trailproof.history.timeline.Span;
import io.github.trailproof.history.timeline.Timeline;
import io.github.trailproof.history.timeline.Window;
import io.github.trailproof.report.Explanation;
import io.github.trailproof.report.Wording;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One account over time: its spans as numbers and letters, then its interruptions, what is open, and every change. */
final class TimelineRow implements HtmlRow {

    private static final List<Criterion> CRITERIA = List.of(Criterion.values());
    private static final int MOST_NAMES = 100;

    private final HtmlJson json;
    private final Timeline timeline;

    TimelineRow(HtmlJson json, Timeline timeline) {
        this.json = json;
        this.timeline = timeline;
    }

    @Override
    public void listed() throws IOException {
        json.field("account", timeline.accountId());
        json.array(
                "verdicts",
                CRITERIA,
                criterion ->
                        json.value(TimelineText.verdict(timeline, criterion).name()));
        json.array("lengths", CRITERIA, criterion -> json.value(TimelineText.lengths(timeline, criterion)));
        json.array("failed", CRITERIA, criterion -> json.value(seconds(criterion, Verdict.FAIL)));
        json.array("open", CRITERIA, criterion -> json.value(seconds(criterion, Verdict.INDETERMINATE)));
        json.array("times", times(), time -> json.value(time.toEpochMilli()));
        json.array("codes", CRITERIA, criterion -> json.value(codes(criterion)));
        json.array("names", names(), json::value);
    }

    private long seconds(Criterion criterion, Verdict verdict) {
        return timeline.seconds(criterion).getOrDefault(verdict, 0L);
    }

    /** Where each span begins, and where the last one ends. */
    private List<Instant> times() {
        List<Instant> times = new ArrayList<>();
        timeline.spans().forEach(span -> times.add(span.time().from()));
        times.add(timeline.window().to());
        return times;
    }

    /** One letter for each span. */
    private String codes(Criterion criterion) {
        StringBuilder codes = new StringBuilder();
        timeline.spans()
                .forEach(span -> codes.append(span.verdict(criterion).name().charAt(0)));
        return codes.toString();
    }

    /** What a search finds beside the account. */
    private List<String> names() {
        return changes().map(TimelineText::act).distinct().limit(MOST_NAMES).toList();
    }

    private Stream<Change> changes() {
        return timeline.spans().stream().flatMap(span -> span.begunBy().stream());
    }

    @Override
    public void opened() throws IOException {
        json.list("interruptions", byTime(), this::interruption);
        json.list(
                "unknown", timeline.spans().stream().filter(TimelineRow::isOpen).toList(), this::open);
        json.list("changes", changes().toList(), this::change);
    }

    /** What interrupted several criteria at once is one. */
    private List<List<Interruption>> byTime() {
        Map<Instant, Map<Instant, List<Interruption>>> byTime = new TreeMap<>();
        for (Interruption each : timeline.interruptions()) {
            byTime.computeIfAbsent(each.time().from(), from -> new TreeMap<>())
                    .computeIfAbsent(each.time().to(), to -> new ArrayList<>())
                    .add(each);
        }
        return byTime.values().stream().flatMap(ends -> ends.values().stream()).toList();
    }

    private void interruption(List<Interruption> same) throws IOException {
        Interruption first = same.get(0);
        json.beginObject();
        json.array("criteria", same, each -> json.value(CRITERIA.indexOf(each.criterion())));
        time(first.time());
        json.field("text", TimelineText.interruption(first));
        json.list("gaps", first.gaps(), this::gap);
        if (first.begunBy().isPresent()) {
            json.object("begun", () -> members(first.begunBy().get()));
        }
        if (first.endedBy().isPresent()) {
            json.object("ended", () -> members(first.endedBy().get()));
        }
        json.endObject();
    }

    private void time(Window time) throws IOException {
        json.field("from", time.from().toEpochMilli());
        json.field("to", time.to().toEpochMilli());
    }

    private void gap(Gap gap) throws IOException {
        json.beginObject();
        json.field("what", Wording.what(gap));
        json.field("call", Wording.call(gap));
        json.endObject();
    }

    private static boolean isOpen(Span span) {
        return CRITERIA.stream().anyMatch(criterion -> span.verdict(criterion) == Verdict.INDETERMINATE);
    }

    private void open(Span span) throws IOException {
        List<Criterion> open = CRITERIA.stream()
                .filter(criterion -> span.verdict(criterion) == Verdict.INDETERMINATE)
                .toList();
        json.beginObject();
        json.array("criteria", open, criterion -> json.value(CRITERIA.indexOf(criterion)));
        time(span.time());
        json.field("text", TimelineText.open(span.time(), span.unsettled()));
        if (span.unsettled().isEmpty()) {
            json.field(
                    "because",
                    Explanation.of(span.assessment()).by(open.get(0)).because().text());
        }
        json.endObject();
    }

    private void change(Change change) throws IOException {
        json.beginObject();
        members(change);
        json.endObject();
    }

    private void members(Change change) throws IOException {
        json.field("act", TimelineText.act(change));
        for (Map.Entry<String, String> fact : facts(change).entrySet()) {
            json.field(fact.getKey(), fact.getValue());
        }
        if (change.call().isPresent()) {
            json.field("at", change.call().get().at().toEpochMilli());
        }
    }

    private static Map<String, String> facts(Change change) {
        Map<String, String> facts = new LinkedHashMap<>();
        change.call().ifPresent(call -> {
            facts.put("eventName", call.eventName());
            call.eventId().ifPresent(id -> facts.put("eventId", id));
            call.caller().arn().ifPresent(arn -> facts.put("by", arn));
            call.caller().type().ifPresent(type -> facts.put("type", type));
            call.caller().sessionIssuerArn().ifPresent(issuer -> facts.put("role", issuer));
            call.caller().invokedBy().ifPresent(service -> facts.put("service", service));
            call.caller().sourceIpAddress().ifPresent(address -> facts.put("address", address));
            call.caller().userAgent().ifPresent(agent -> facts.put("program", agent));
        });
        change.region().ifPresent(region -> facts.put("region", region));
        change.trailArn().ifPresent(arn -> facts.put("trail", arn.toString()));
        return facts;
    }
}
