package io.github.trailproof.examples.audit.live;

import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.lookup.HistoryCollector;
import io.github.trailproof.mapping.SdkErrors;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.DelegatedAdministrator;

/**
 * Who manages an organization, and who administers CloudTrail for it.
 *
 * @param managementAccount the account that manages it; empty if that is not known
 * @param administrators the others that may change its trails; empty if it is not known who does
 */
record LiveOrganization(Optional<String> managementAccount, Optional<Set<String>> administrators) {

    private static final Pattern ARN = Pattern.compile("arn:[^:]+:organizations::([0-9]{12}):account/.*");

    /** Asks Organizations; what it refuses is told, and then the options alone say who administers. */
    static LiveOrganization ask(AwsAccess aws, LiveOptions options, String caller, PrintStream err) {
        try (OrganizationsClient organizations = aws.organizations()) {
            Optional<String> manager = manager(organizations);
            Set<String> named = options.delegatedAdministrators();
            Optional<Set<String>> listed = administrators(organizations, named.isEmpty(), err);
            if (listed.isEmpty() && named.isEmpty()) {
                return new LiveOrganization(manager, Optional.empty());
            }
            listed.ifPresent(named::addAll);
            named.add(caller);
            manager.ifPresent(named::remove);
            return new LiveOrganization(manager, Optional.of(named));
        }
    }

    /** The account in this place of every account's ARN. Who may not ask is told by the collection that follows. */
    private static Optional<String> manager(OrganizationsClient organizations) {
        try {
            return organizations.listAccounts(request -> request.maxResults(1)).accounts().stream()
                    .map(account ->
                            ARN.matcher(Optional.ofNullable(account.arn()).orElse("")))
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .findFirst();
        } catch (SdkException e) {
            return Optional.empty();
        }
    }

    private static Optional<Set<String>> administrators(
            OrganizationsClient organizations, boolean isNeeded, PrintStream err) {
        Set<String> ids = new TreeSet<>();
        try {
            organizations
                    .listDelegatedAdministratorsPaginator(
                            request -> request.servicePrincipal("cloudtrail.amazonaws.com"))
                    .delegatedAdministrators()
                    .stream()
                    .map(DelegatedAdministrator::id)
                    .forEach(ids::add);
            return Optional.of(ids);
        } catch (SdkException e) {
            if (isNeeded) {
                Failed failed = SdkErrors.failed(e);
                err.println(
                        "trailproof: organizations ListDelegatedAdministrators answered "
                                + PlainText.of(failed.errorCode())
                                + "; what the organization's trails did is open, unless --delegated-administrator names every account that may have changed them");
            }
            return Optional.empty();
        }
    }

    void tell(HistoryCollector.Builder collector) {
        if (managementAccount.isPresent() && administrators.isPresent()) {
            collector.organization(managementAccount.get(), administrators.get());
        }
    }

    /** The accounts whose history members need. */
    Set<String> speakers() {
        Set<String> speakers = new TreeSet<>(administrators.orElse(Set.of()));
        managementAccount.ifPresent(speakers::add);
        return speakers;
    }
}
