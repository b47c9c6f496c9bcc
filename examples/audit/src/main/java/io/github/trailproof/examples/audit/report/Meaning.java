package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import java.util.Locale;

/** What verdicts and criteria mean, for readers who meet them for the first time. */
public final class Meaning {

    private Meaning() {}

    /** A criterion as the command line spells it. */
    public static String option(Criterion criterion) {
        return criterion.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "the known evidence is enough, whatever is missing";
            case FAIL -> "not enough, whatever is missing; an account without a trail fails";
            case INDETERMINATE -> "the missing evidence decides; each missing piece is named";
        };
    }

    public static String of(Criterion criterion) {
        return switch (criterion) {
            case CIS ->
                "the letter of the benchmark. A selector may exclude event sources, such as KMS, and still meets it.";
            case SECURITY_HUB ->
                "AWS Security Hub CSPM and AWS Config: the same, and the selector excludes no event source.";
            case COMPLETE ->
                "every management event of every enabled region and of the global services is recorded, by one trail or"
                        + " by several together. What is not recorded is shown as gaps, each with an example of a call.";
        };
    }
}
