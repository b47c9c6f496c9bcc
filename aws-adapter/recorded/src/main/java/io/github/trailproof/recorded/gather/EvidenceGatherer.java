package io.github.trailproof.recorded.gather;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.trailproof.recorded.gather.Obstacle.Malformed;
import io.github.trailproof.recorded.gather.Obstacle.ProvesNothing;
import io.github.trailproof.recorded.json.MalformedEvidenceException;
import io.github.trailproof.recorded.split.RootValues;
import io.github.trailproof.recorded.split.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Gathers recorded evidence from what people have: answers of {@code aws cloudtrail describe-trails},
 * {@code get-trail-status} and {@code get-event-selectors}, and of {@code aws account list-regions} or
 * {@code aws ec2 describe-regions}, as the AWS CLI or boto3 give them, also their errors; rows of Steampipe's table
 * {@code aws_cloudtrail_trail}; Cloud Custodian's {@code resources.json}; and recorded evidence.
 *
 * <p>Answers may stand alone, one after another, in lists, and in objects by account, region or trail ARN. Text is UTF-8,
 * or UTF-16 if a mark at its beginning says so; gzip is recognised. Which account and region were asked, and which trail
 * an answer is about, is taken from the value, the objects around it, the file's name and its folders, such as
 * {@code 111122223333/eu-west-1/describe-trails.json}. Nothing is guessed: what this does not settle is left out of the
 * evidence, and told.
 *
 * <p>An answer of DescribeTrails shows which trails there are, and which are not. Rows and resources may be a selection:
 * they show that a trail is there, and never that there is no other.
 *
 * <pre>{@code
 * EvidenceGatherer gatherer = new EvidenceGatherer(Optional.empty());
 * gatherer.add("111122223333/eu-west-1/describe-trails.json", in);
 * Gathered gathered = gatherer.gathered();
 * }</pre>
 *
 * <p>It keeps what it found in memory. Not for use by several threads at once.
 */
public final class EvidenceGatherer {

    private final Collected collected = new Collected();
    private final Optional<String> account;

    /**
     * Starts with nothing.
     *
     * @param account the account, 12 digits, of answers that do not say whose they are
     * @throws IllegalArgumentException if it is not 12 digits
     */
    public EvidenceGatherer(Optional<String> account) {
        if (account.isPresent() && !PathWords.isAccount(account.get())) {
            throw new IllegalArgumentException("expected an account id of 12 digits, found `" + account.get() + "`");
        }
        this.account = account;
    }

    /**
     * Reads a file. What cannot be read of it is told by {@link #gathered()}.
     *
     * @param name the file's path, of which the names of folders and the file say what the file holds
     * @param in the file's bytes; it is not closed
     */
    public void add(String name, InputStream in) {
        Place start = Place.of(name, 0, "$");
        try {
            SourceText text = SourceText.of(in);
            String head = text.head();
            if (TextKind.isJson(head)) {
                json(name, text);
            } else {
                text(start, head);
            }
        } catch (IOException failure) {
            String message = failure.getMessage();
            collected.unplaced(
                    start.unplaced(ContentKind.OTHER, new Malformed(message == null ? "it cannot be read" : message)));
        }
    }

    private void text(Place place, String head) {
        Optional<FailedCall.Printed> error = FailedCall.printed(head);
        if (error.isPresent()) {
            collected.failed(
                    place.withOperation(error.get().operation()), error.get().error());
        } else {
            collected.unplaced(place.unplaced(TextKind.of(head), new ProvesNothing()));
        }
    }

    private void json(String name, SourceText text) throws IOException {
        Finder finder = new Finder(collected::found);
        RootValues values = new RootValues(text.reader());
        try {
            boolean any = false;
            for (Optional<RootValues.Root> next = values.next(); next.isPresent(); next = values.next()) {
                any = true;
                take(finder, next.get(), name);
            }
            if (!any) {
                collected.unplaced(Place.of(name, 0, "$").unplaced(ContentKind.EMPTY, new ProvesNothing()));
            }
        } catch (JsonProcessingException notJson) {
            collected.unplaced(malformed(name, values.line(), "expected JSON, found something else"));
        } catch (MalformedEvidenceException refused) {
            collected.unplaced(malformed(name, values.line(), refused.words()));
        }
    }

    private static Unplaced malformed(String name, long line, String words) {
        return new Unplaced(name, Math.max(line, 0), "$", ContentKind.OTHER_JSON, new Malformed(words), 0);
    }

    private void take(Finder finder, RootValues.Root root, String name) {
        Place place = Place.of(name, root.line(), root.path());
        if (!root.whole()) {
            ContentKind kind = Recognition.kind(root.json());
            Obstacle obstacle = kind.isGathered()
                    ? new Malformed("expected at most " + RootValues.MOST + " values and names, found more")
                    : new ProvesNothing();
            collected.unplaced(place.unplaced(kind, obstacle));
        } else if (!finder.find(root.json(), place)) {
            collected.unplaced(place.unplaced(ContentKind.OTHER_JSON, new ProvesNothing()));
        }
    }

    /** Everything that was gathered so far. */
    public Gathered gathered() {
        return new Placement(collected, account).gathered();
    }
}
