package io.github.trailproof.examples.audit.planned;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.input.Input;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.report.PlannedAnswer;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.planned.CloudFormationTemplate;
import io.github.trailproof.planned.MalformedPlanException;
import io.github.trailproof.planned.PlanOptions;
import io.github.trailproof.planned.PlannedAccount;
import io.github.trailproof.planned.PlannedInput;
import io.github.trailproof.recorded.RecordedAccount;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Judges plans: reads them first, then the evidence that they are laid over, then answers in the order of the plans. */
public final class PlannedRun {

    private final PlannedOptions options;
    private final Optional<String> region;
    private final PlannedConsumer consumer;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, AccountEvidence> evidence = new HashMap<>();

    /** What one input gives: an account, or why it could not be read. */
    private record Part(
            String source, Optional<PlannedAccount> account, Optional<RecordedAccount.Unreadable> unreadable) {}

    public PlannedRun(PlannedOptions options, Optional<String> region, PlannedConsumer consumer) {
        this.options = options;
        this.region = region;
        this.consumer = consumer;
    }

    /** Reads the plans. */
    public void read(List<Input> plans, Optional<Input> stackResources) {
        PlanOptions.Builder given = options.options(region);
        if (stackResources.isPresent() && !readStack(stackResources.get(), given)) {
            return;
        }
        PlanOptions planOptions = given.build();
        for (Input plan : plans) {
            read(plan, planOptions);
        }
    }

    private boolean readStack(Input file, PlanOptions.Builder given) {
        try (InputStream in = file.bytes()) {
            given.stackResources(CloudFormationTemplate.readStackResources(in));
            return true;
        } catch (IOException e) {
            parts.add(new Part(file.name(), Optional.empty(), Optional.of(unreadable(file, e))));
            return false;
        }
    }

    private void read(Input plan, PlanOptions planOptions) {
        try (InputStream in = plan.bytes()) {
            for (PlannedAccount account : PlannedInput.read(in, planOptions)) {
                parts.add(new Part(plan.name(), Optional.of(account), Optional.empty()));
            }
        } catch (IllegalArgumentException e) {
            throw options.wrong(e);
        } catch (IOException e) {
            parts.add(new Part(plan.name(), Optional.empty(), Optional.of(unreadable(plan, e))));
        } finally {
            plan.close();
        }
    }

    private static RecordedAccount.Unreadable unreadable(Input input, IOException reason) {
        if (!(reason instanceof MalformedPlanException malformed)) {
            return Inputs.unreadable(input, reason);
        }
        String message = String.valueOf(malformed.getMessage());
        return malformed.line() > 0
                ? new RecordedAccount.Unreadable(input.name(), malformed.line(), malformed.path(), message)
                : new RecordedAccount.Unreadable(
                        input.name(),
                        0,
                        "$",
                        malformed.path().equals("$") ? message : malformed.path() + ": " + message);
    }

    /** The accounts that evidence is wanted of. */
    public Set<String> accounts() {
        Set<String> accounts = new HashSet<>();
        parts.forEach(part -> part.account().flatMap(PlannedAccount::accountId).ifPresent(accounts::add));
        return accounts;
    }

    /** Takes evidence to lay plans over; of other accounts none is kept. */
    public Consumer<AccountEvidence> evidence() {
        Set<String> wanted = accounts();
        return account -> {
            if (wanted.contains(account.accountId())) {
                evidence.put(account.accountId(), account);
            }
        };
    }

    /**
     * Answers.
     *
     * @param laidOver whether evidence was given to lay the plans over
     * @return whether any event is lost for certain
     */
    public boolean answer(boolean laidOver) {
        boolean lost = false;
        for (Part part : parts) {
            part.unreadable().ifPresent(consumer::unreadable);
            if (part.account().isPresent()) {
                lost |= answer(part.source(), part.account().get(), laidOver);
            }
        }
        return lost;
    }

    private boolean answer(String source, PlannedAccount plan, boolean laidOver) {
        Optional<AccountEvidence> base = plan.accountId().flatMap(id -> Optional.ofNullable(evidence.get(id)));
        if (laidOver && base.isEmpty()) {
            consumer.note(source, alone(plan));
        }
        PlannedAccount account = base.map(plan::onto).orElse(plan);
        AccountEvidence after = dated(account.after());
        Optional<Comparison> comparison = account.before().map(before -> Comparison.ofPlan(before, after));
        consumer.planned(new PlannedAnswer(after, Cis31.assess(after), comparison, account.notes()));
        return comparison.filter(found -> !found.lost().isEmpty()).isPresent();
    }

    private static String alone(PlannedAccount plan) {
        return plan.accountId()
                .map(id -> "there is no evidence of account " + id + " to lay the plan over")
                .orElse("the plan does not say its account (--account), so it is laid over nothing");
    }

    private AccountEvidence dated(AccountEvidence after) {
        return after.collectedAt().isEmpty() && options.at().isPresent()
                ? after.toBuilder().collectedAt(options.at()).build()
                : after;
    }
}
