package io.github.trailproof.examples.audit.planned;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.input.Input;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.report.PlannedAnswer;
import io.github.trailproof.findings.FindingContext;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.planned.CloudFormationTemplate;
import io.github.trailproof.planned.MalformedPlanException;
import io.github.trailproof.planned.PlanOptions;
import io.github.trailproof.planned.PlannedAccount;
import io.github.trailproof.planned.PlannedInput;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.report.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.ParameterException;

/** Judges plans: reads them first, then the evidence that they are laid over, then answers in the order of the plans. */
public final class PlannedRun {

    private final PlannedOptions options;
    private final Optional<String> region;
    private final PlannedConsumer consumer;
    private final boolean needsTimes;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, AccountEvidence> evidence = new HashMap<>();
    private final List<AccountEvidence> members = new ArrayList<>();
    private int perhapsMembers;

    /** What one input gives: an account, or why it could not be read. */
    private record Part(
            String source, Optional<PlannedAccount> account, Optional<RecordedAccount.Unreadable> unreadable) {}

    /**
     * Judges plans.
     *
     * @param region the region where a plan does not say it
     * @param needsTimes whether a report is written that tells of each account once, and when
     */
    public PlannedRun(PlannedOptions options, Optional<String> region, PlannedConsumer consumer, boolean needsTimes) {
        this.options = options;
        this.region = region;
        this.consumer = consumer;
        this.needsTimes = needsTimes;
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

    /** Takes evidence to lay plans over: of the plans' own accounts, and of members that see their organization trails. */
    public Consumer<AccountEvidence> evidence() {
        Set<String> wanted = accounts();
        List<PlannedAccount> ofOrganizations = parts.stream()
                .flatMap(part -> part.account().stream())
                .filter(PlannedAccount::changesOrganizationTrails)
                .toList();
        return account -> {
            if (wanted.contains(account.accountId())) {
                evidence.put(account.accountId(), account);
            } else if (ofOrganizations.stream()
                    .anyMatch(plan -> plan.ontoMember(account).isPresent())) {
                members.add(account);
            } else if (!ofOrganizations.isEmpty()) {
                perhapsMembers++;
            }
        };
    }

    /**
     * Answers.
     *
     * @param laidOver whether evidence was given to lay the plans over
     * @return whether any event is lost for certain
     * @throws ParameterException if a report needs to know more of a plan than is said
     */
    public boolean answer(boolean laidOver) {
        if (needsTimes) {
            checkTimes();
        }
        boolean lost = false;
        for (Part part : parts) {
            part.unreadable().ifPresent(consumer::unreadable);
            if (part.account().isPresent()) {
                PlannedAccount plan = part.account().get();
                if (laidOver && base(plan).isEmpty()) {
                    consumer.note(part.source(), alone(plan));
                }
                lost |= answer(laid(plan));
                for (AccountEvidence member : members) {
                    lost |= plan.ontoMember(member).filter(this::answer).isPresent();
                }
            }
        }
        if (perhapsMembers > 0) {
            consumer.note(
                    "--onto",
                    Phrase.count(perhapsMembers, "account", "accounts")
                            + " of the evidence: not told, because nothing shows that an organization trail of the plan"
                            + " changes for them");
        }
        return lost;
    }

    /** Assessment results tell of each account once, and when it was found so. */
    private void checkTimes() {
        Set<String> told = new HashSet<>();
        for (Part part : parts) {
            part.account().ifPresent(plan -> {
                check(part, laid(plan), told);
                members.forEach(member -> plan.ontoMember(member).ifPresent(account -> check(part, account, told)));
            });
        }
    }

    private void check(Part part, PlannedAccount account, Set<String> told) {
        String id = account.accountId()
                .orElseThrow(() -> wrong(part, "the account, which the plan does not say: give --account"));
        if (!told.add(id)) {
            throw wrong(part, "one plan for account " + id + ", found another");
        }
        if (asOf(account).filter(FindingContext::isExpressible).isEmpty()) {
            throw wrong(part, "the time of the plan, which it does not say: give --at");
        }
    }

    private ParameterException wrong(Part part, String expected) {
        return options.wrong(
                new IllegalArgumentException("--format oscal expects " + expected + " (`" + part.source() + "`)"));
    }

    private Optional<AccountEvidence> base(PlannedAccount plan) {
        return plan.accountId().flatMap(id -> Optional.ofNullable(evidence.get(id)));
    }

    private PlannedAccount laid(PlannedAccount plan) {
        return base(plan).map(plan::onto).orElse(plan);
    }

    /** Answers for an account, and tells whether anything is lost for certain. */
    private boolean answer(PlannedAccount account) {
        AccountEvidence after = dated(account.after());
        Optional<Comparison> comparison = account.before().map(before -> Comparison.ofPlan(before, after));
        consumer.planned(new PlannedAnswer(after, Cis31.assess(after), comparison, account.notes(), asOf(account)));
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

    private Optional<Instant> asOf(PlannedAccount account) {
        return account.asOf().or(options::at);
    }
}
