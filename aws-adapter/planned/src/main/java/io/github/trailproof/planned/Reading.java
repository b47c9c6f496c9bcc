package io.github.trailproof.planned;

import io.github.trailproof.planned.cloudformation.Templates;
import io.github.trailproof.planned.input.MalformedInput;
import io.github.trailproof.planned.world.AccountPlan;
import io.github.trailproof.planned.world.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads an input, and says in the terms of this package what is wrong with it. */
final class Reading {

    private Reading() {}

    interface Reader {
        List<AccountPlan> read(InputStream in, Settings settings) throws IOException;
    }

    static List<PlannedAccount> read(InputStream in, PlanOptions options, Reader reader) throws IOException {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(options, "options");
        try {
            return PlannedAccount.of(reader.read(in, options.settings()));
        } catch (MalformedInput malformed) {
            throw new MalformedPlanException(malformed.line(), malformed.path(), malformed.words());
        }
    }

    static Map<String, String> stackResources(InputStream in) throws IOException {
        Objects.requireNonNull(in, "in");
        try {
            return Templates.readStackResources(in);
        } catch (MalformedInput malformed) {
            throw new MalformedPlanException(malformed.line(), malformed.path(), malformed.words());
        }
    }
}
