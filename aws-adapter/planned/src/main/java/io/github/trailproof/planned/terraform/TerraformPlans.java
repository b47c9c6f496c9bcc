package io.github.trailproof.planned.terraform;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.OpenInPlan;
import io.github.trailproof.planned.input.LimitedStream;
import io.github.trailproof.planned.input.Limits;
import io.github.trailproof.planned.input.Value;
import io.github.trailproof.planned.world.AccountPlan;
import io.github.trailproof.planned.world.Change;
import io.github.trailproof.planned.world.PlannedResource;
import io.github.trailproof.planned.world.Settings;
import io.github.trailproof.planned.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads plans and states: one answer for each account. */
public final class TerraformPlans {

    private final TerraformDocument document;
    private final Settings settings;

    private TerraformPlans(TerraformDocument document, Settings settings) {
        this.document = document;
        this.settings = settings;
    }

    /** Reads a plan or a state. */
    public static List<AccountPlan> read(InputStream in, Settings settings) throws IOException {
        TerraformDocument document = TerraformDocument.read(new LimitedStream(in, Limits.MOST_PLAN_BYTES));
        return new TerraformPlans(document, settings).accounts();
    }

    private List<AccountPlan> accounts() throws IOException {
        Places places = new Places(document.configuration, settings);
        List<PlannedResource> resources = new ResourceReader(document, places).read();
        places.check(resources);
        // An account that nobody knows is one for each configuration of the provider.
        Map<String, List<PlannedResource>> byAccount = new LinkedHashMap<>();
        Set<String> unknown = new TreeSet<>();
        for (PlannedResource resource : resources) {
            String key = resource.place().accountId().orElseGet(() -> places.source(resource.address()));
            byAccount.computeIfAbsent(key, name -> new ArrayList<>()).add(resource);
            if (resource.place().accountId().isEmpty()) {
                unknown.add(key);
            }
        }
        if (byAccount.isEmpty()) {
            return List.of(new AccountPlan(places.onlyAccount(), List.of(), world(Set.of(), List.of())));
        }
        List<AccountPlan> accounts = new ArrayList<>();
        byAccount.forEach((key, trails) -> {
            Set<String> others = new TreeSet<>(unknown);
            others.remove(key);
            accounts.add(new AccountPlan(trails.get(0).place().accountId(), trails, world(others, trails)));
        });
        return List.copyOf(accounts);
    }

    private World world(Set<String> unknownAccounts, List<PlannedResource> trails) {
        List<Cause> notWhole = new ArrayList<>();
        if (document.hasDeferredChanges()) {
            notWhole.add(notManaged("deferred_changes"));
        }
        if (flag("errored").equals(Optional.of(true))) {
            notWhole.add(notManaged("errored"));
        }
        if (document.isPlan() && !flag("complete").orElse(settings.onlyThese())) {
            notWhole.add(notManaged("complete"));
        }
        // What an account holds that nobody knows may be in this one.
        unknownAccounts.forEach(source -> notWhole.add(
                new MissingEvidence.Planned(OpenInPlan.KNOWN_AFTER_APPLY, source + ".allowed_account_ids")));
        return new World(
                notManaged(document.isPlan() ? "planned_values" : "values"),
                notWhole,
                settings.onlyThese(),
                Optional.empty(),
                Map.of(),
                timestamp(),
                trails.stream().anyMatch(TerraformPlans::isAsOfRefresh),
                document.values.values().stream().anyMatch(TerraformPlans::hasSelectors)
                        && trails.stream().anyMatch(trail -> trail.change() == Change.KEEP));
    }

    private static boolean isAsOfRefresh(PlannedResource trail) {
        return trail.change() == Change.KEEP || trail.change() == Change.UPDATE;
    }

    private static boolean hasSelectors(Value values) {
        return !values.get("event_selector").isEmpty()
                || !values.get("advanced_event_selector").isEmpty();
    }

    private static Cause notManaged(String address) {
        return new MissingEvidence.Planned(OpenInPlan.NOT_MANAGED_HERE, address);
    }

    private Optional<Boolean> flag(String name) {
        return document.scalars.getOrDefault(name, Value.Nothing.NOTHING).flag();
    }

    private Optional<Instant> timestamp() {
        try {
            return document.scalars
                    .getOrDefault("timestamp", Value.Nothing.NOTHING)
                    .text()
                    .map(Instant::parse);
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
