package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.FailureKind;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.report.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to do about calls that gave no answer: each kind of failure has a remedy of its own. */
final class CallAdvice {

    private final EvidenceCommands commands;
    private final AccountEvidence evidence;
    private final boolean ownerCanBeAsked;

    /**
     * Advises on the calls of one account.
     *
     * @param ownerCanBeAsked whether the calls are about a trail of another account: then nothing is said of calls that
     *     the service may refuse to anyone but the owner
     */
    CallAdvice(AccountEvidence evidence, boolean ownerCanBeAsked) {
        this.commands = new EvidenceCommands(evidence);
        this.evidence = evidence;
        this.ownerCanBeAsked = ownerCanBeAsked;
    }

    /** Calls with the same remedy. */
    private record Kind(Optional<FailureKind> failure, boolean disabledRegion, boolean entry) {
        static Kind of(MissingEvidence call) {
            return new Kind(
                    call.failureKind(), call.isPerhapsOfDisabledRegion(), call.operation() == Operation.ASSUME_ROLE);
        }
    }

    /** What to do about all of them; empty if nothing is to be said. */
    String of(List<MissingEvidence> calls) {
        Map<Kind, List<MissingEvidence>> byKind =
                calls.stream().collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(entry -> sentence(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; and "));
    }

    private Optional<String> sentence(Kind kind, List<MissingEvidence> calls) {
        String actions =
                Phrase.and(calls.stream().map(commands::iamAction).distinct().toList());
        if (kind.failure().isEmpty()) {
            return Optional.of("make the call that was not made, which needs " + actions);
        }
        FailureKind failure = kind.failure().get();
        if (kind.entry() && failure.isDenial() && !failure.isOrganizationPolicy()) {
            return Optional.of("see that the role exists in account " + evidence.accountId()
                    + ", that its trust policy names the caller, and that the caller is allowed " + actions);
        }
        if (kind.disabledRegion()) {
            return Optional.of(regions(calls) + " may not be enabled in this account: give the enabled regions, too");
        }
        return ownerCanBeAsked && (failure == FailureKind.NOT_FOUND || failure == FailureKind.OTHER)
                ? Optional.empty()
                : Optional.of(remedy(failure, actions, calls));
    }

    private static String remedy(FailureKind failure, String actions, List<MissingEvidence> calls) {
        return switch (failure) {
            case DENIED -> "allow " + actions + " and collect again";
            case IDENTITY_POLICY ->
                "remove the statement that denies " + actions + ", for no other one outweighs it, and collect again";
            case SERVICE_CONTROL_POLICY -> organization("service control policy", calls);
            case RESOURCE_CONTROL_POLICY -> organization("resource control policy", calls);
            case PERMISSIONS_BOUNDARY ->
                "allow " + actions + " in the permissions boundary of the caller, too, and collect again";
            case SESSION_POLICY ->
                "allow " + actions + " in the policy that the session was begun with, too, and collect again";
            case ENDPOINT_POLICY ->
                "allow " + actions + " in the policy of the VPC endpoint, or collect from elsewhere";
            case RESOURCE_POLICY -> "allow " + actions + " in the policy of the resource itself and collect again";
            case EXPIRED_CREDENTIALS -> "the credentials had expired: sign in and collect again";
            case UNACCEPTED_CREDENTIALS ->
                "see why the credentials were not accepted" + (isRegional(calls) ? " in " + regions(calls) : "")
                        + ": they may be mistyped, deleted, or of another partition";
            case THROTTLED -> "collect again later: there were too many calls in too short a time";
            case NOT_FOUND -> "collect again: the trail may be gone, or its home region was not the one that was asked";
            case TIMED_OUT -> "collect again and wait longer (--timeout, --deadline): no answer came in time";
            case NO_CONNECTION ->
                "see whether AWS can be reached from here" + (isRegional(calls) ? ", in " + regions(calls) : "")
                        + ", and collect again";
            case OTHER -> "repeat the call that failed";
        };
    }

    /** No permission in the account outweighs it. A management account is under no such policy. */
    private static String organization(String policy, List<MissingEvidence> calls) {
        List<String> names = calls.stream()
                .map(call -> call.operation().apiName())
                .distinct()
                .toList();
        return "a " + policy + " of the organization denies " + Phrase.and(names)
                + (isRegional(calls) ? " in " + regions(calls) : "")
                + ", so no permission in the account settles this: collect with a role or from where the organization"
                + " permits it, or ask those who manage its policies";
    }

    private static boolean isRegional(List<MissingEvidence> calls) {
        return calls.stream().allMatch(call -> call.region().isPresent());
    }

    private static String regions(List<MissingEvidence> calls) {
        return Phrase.some(calls.stream()
                .map(call -> call.region().orElse(""))
                .distinct()
                .sorted()
                .toList());
    }
}
