package io.github.trailproof.examples.audit.input;

import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.gather.EvidenceGatherer;
import io.github.trailproof.recorded.gather.Gathered;
import io.github.trailproof.recorded.gather.Unplaced;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Raw answers in files, from which evidence is gathered. */
public final class RawAnswers {

    private final List<Input> inputs;
    private final Optional<String> account;

    /**
     * Takes the files; nothing is read yet.
     *
     * @param account the account of answers that do not say whose they are
     */
    public RawAnswers(List<Input> inputs, Optional<String> account) {
        this.inputs = inputs;
        this.account = account;
    }

    /** Hands on every account that there is evidence of, and then everything that is not in it. */
    public void each(AccountConsumer consumer) {
        EvidenceGatherer gatherer = new EvidenceGatherer(account);
        for (Input input : inputs) {
            try (input;
                    InputStream in = input.bytes()) {
                gatherer.add(input.name(), in);
            } catch (IOException e) {
                consumer.unreadable(Inputs.unreadable(input, e));
            }
        }
        Gathered gathered = gatherer.gathered();
        gathered.warnings().forEach(consumer::warning);
        gathered.accounts().forEach(consumer::account);
        gathered.unplaced().forEach(value -> consumer.unreadable(unreadable(value)));
    }

    private static RecordedAccount.Unreadable unreadable(Unplaced value) {
        return new RecordedAccount.Unreadable(value.source(), value.line(), value.path(), ContentWords.of(value));
    }
}
