package io.github.trailproof.examples.audit.report.html;

import io.github.trailproof.coverage.Gap;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.history.Loss;
import io.github.trailproof.history.text.ChangeWords;
import io.github.trailproof.report.Wording;
import java.io.IOException;

/** What is lost and gained, and what changed, as members of a JSON object. */
public final class HtmlComparison {

    private final HtmlJson json;
    private final Comparison comparison;

    public HtmlComparison(HtmlJson json, Comparison comparison) {
        this.json = json;
        this.comparison = comparison;
    }

    public void write() throws IOException {
        json.list("lost", comparison.lost(), this::loss);
        json.list("mayBeLost", comparison.mayBeLost(), this::gap);
        json.list("gained", comparison.gained(), this::gap);
        json.list("changes", comparison.changes(), change -> json.value(ChangeWords.of(change)));
    }

    private void loss(Loss loss) throws IOException {
        json.beginObject();
        events(loss.gap());
        json.field("because", ChangeWords.because(loss.blame()));
        json.endObject();
    }

    private void gap(Gap gap) throws IOException {
        json.beginObject();
        events(gap);
        json.endObject();
    }

    private void events(Gap gap) throws IOException {
        json.field("what", Wording.what(gap));
        json.field("call", Wording.call(gap));
    }
}
