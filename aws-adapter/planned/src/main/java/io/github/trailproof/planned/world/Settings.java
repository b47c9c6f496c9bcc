package io.github.trailproof.planned.world;

import java.util.Map;
import java.util.Optional;

/**
 * What the caller says beside the input.
 *
 * @param account the account where the input does not say it
 * @param accounts accounts by the alias or key of a provider's configuration
 * @param region the region where the input does not say it
 * @param onlyThese whether the account has no trails but those of the input
 * @param parameters values of a template's parameters
 * @param defaults whether parameters without a value have their default
 * @param stackResources trails of the stack as it is: physical names by logical id
 * @param newStack whether the stack does not exist yet
 */
public record Settings(
        Optional<String> account,
        Map<String, String> accounts,
        Optional<String> region,
        boolean onlyThese,
        Map<String, String> parameters,
        boolean defaults,
        Optional<Map<String, String>> stackResources,
        boolean newStack) {

    /** Copies the maps. */
    public Settings {
        accounts = Map.copyOf(accounts);
        parameters = Map.copyOf(parameters);
        stackResources = stackResources.map(Map::copyOf);
    }
}
