package io.github.trailproof.examples.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;

/** Looks for an account on which a tool breaks a law; jqwik does that by itself, but would call it a failure. */
final class Search {

    private static final int TRIES = 2_000;

    private final Arbitrary<AccountEvidence> accounts;

    private Search(Arbitrary<AccountEvidence> accounts) {
        this.accounts = accounts;
    }

    static Search in(Arbitrary<AccountEvidence> accounts) {
        return new Search(accounts);
    }

    /** Asserts that the law is broken by the one tool and kept by the other. */
    void tells(Audit mistaken, Audit right, BiConsumer<Function<AccountEvidence, Verdict>, AccountEvidence> law) {
        assertThat(refutes(mistaken::verdict, law))
                .as("an account that shows the mistake")
                .isPresent();
        assertThat(refutes(right::verdict, law))
                .as("an account that speaks against the right tool")
                .isEmpty();
    }

    /** How the law was broken, if an account was found that does. */
    Optional<AssertionError> refutes(
            Function<AccountEvidence, Verdict> tool,
            BiConsumer<Function<AccountEvidence, Verdict>, AccountEvidence> law) {
        return accounts.generator(TRIES).stream(new Random(42))
                .limit(TRIES)
                .flatMap(account -> broken(tool, law, account.value()).stream())
                .findFirst();
    }

    private static Optional<AssertionError> broken(
            Function<AccountEvidence, Verdict> tool,
            BiConsumer<Function<AccountEvidence, Verdict>, AccountEvidence> law,
            AccountEvidence account) {
        try {
            law.accept(tool, account);
            return Optional.empty();
        } catch (AssertionError found) {
            return Optional.of(found);
        }
    }
}
