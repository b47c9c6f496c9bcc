package io.github.trailproof.testkit;

import io.github.trailproof.evidence.AccountEvidence;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Accounts that are judged together.
 *
 * @param accounts their evidence, each account once
 * @param delegatedAdministrators the ids of those that a caller names as delegated administrators, sorted; others too
 */
public record Organization(List<AccountEvidence> accounts, SortedSet<String> delegatedAdministrators) {

    /** Copies the collections. */
    public Organization {
        accounts = List.copyOf(accounts);
        delegatedAdministrators = Collections.unmodifiableSortedSet(new TreeSet<>(delegatedAdministrators));
    }

    /** Obtains an organization. */
    public static Organization of(Collection<AccountEvidence> accounts, Collection<String> delegatedAdministrators) {
        return new Organization(List.copyOf(accounts), new TreeSet<>(delegatedAdministrators));
    }
}
