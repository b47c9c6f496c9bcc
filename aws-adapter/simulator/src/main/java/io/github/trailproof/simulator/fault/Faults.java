package io.github.trailproof.simulator.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * The active faults, in the order in which they were injected. The simulator keeps them; tests call
 * {@link io.github.trailproof.simulator.SimulatedAws#inject}.
 */
public final class Faults {

    private final List<InjectedFault> injected = new ArrayList<>();

    /** Starts empty. */
    public Faults() {}

    public synchronized void inject(Fault fault) {
        injected.add(new InjectedFault(fault));
    }

    public synchronized void clear() {
        injected.clear();
    }

    /** The effects on a call: any number of delays and at most one other. Every fault counts the call. */
    public synchronized List<Effect> striking(Call call) {
        List<Effect> effects = new ArrayList<>();
        boolean decided = false;
        for (InjectedFault fault : injected) {
            boolean delays = fault.effect() instanceof Effect.Delayed;
            if (fault.strikes(call, decided && !delays)) {
                effects.add(fault.effect());
                decided |= !delays;
            }
        }
        return effects;
    }
}
