package io.github.trailproof.simulator.fault;

import java.util.Optional;

/** Selects calls; a member that is absent matches every call. */
record CallFilter(
        Optional<String> operation, Optional<String> region, Optional<String> accountId, Optional<String> about) {

    static final CallFilter ANY =
            new CallFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    CallFilter on(String wanted) {
        return new CallFilter(Optional.of(wanted), region, accountId, about);
    }

    CallFilter inRegion(String wanted) {
        return new CallFilter(operation, Optional.of(wanted), accountId, about);
    }

    CallFilter forAccount(String wanted) {
        return new CallFilter(operation, region, Optional.of(wanted), about);
    }

    CallFilter about(String wanted) {
        return new CallFilter(operation, region, accountId, Optional.of(wanted));
    }

    boolean takes(Call call) {
        return operation.map(call.operation()::equals).orElse(true)
                && region.map(call.region()::equals).orElse(true)
                && accountId.map(call.accountId()::equals).orElse(true)
                && (about.isEmpty() || about.equals(call.about()));
    }
}
