package io.github.trailproof.planned.terraform;

import io.github.trailproof.planned.world.Place;
import io.github.trailproof.planned.world.PlannedResource;
import io.github.trailproof.planned.world.Settings;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whose each trail is, and where: by its own configuration of the provider, and what the caller adds. */
final class Places {

    private final Configuration configuration;
    private final Settings settings;
    private final Set<String> filledIn = new TreeSet<>();

    Places(Configuration configuration, Settings settings) {
        this.configuration = configuration;
        this.settings = settings;
    }

    /**
     * The place of a trail.
     *
     * @param existing the ARN it has already
     * @param trail its attributes
     */
    Place of(String address, Optional<TrailArn> existing, TrailReader trail) {
        String key = configuration.key(address).orElse("");
        ProviderConfiguration provider = configuration.provider(key);
        Optional<String> account = existing.map(TrailArn::accountId)
                .or(provider::accountId)
                .or(() -> named(key))
                .or(() -> filledIn(key));
        Optional<String> region = trail.isRegionUnknown()
                ? Optional.empty()
                : trail.region()
                        .or(provider::region)
                        .or(() -> existing.map(TrailArn::region))
                        .or(settings::region);
        return new Place(account, region, (trail.isRegionUnknown() ? address : source(address)) + ".region");
    }

    /** What the configuration of a trail's provider is called in messages, such as {@code provider.aws.eu}. */
    String source(String address) {
        return "provider." + configuration.key(address).orElse("aws");
    }

    private Optional<String> named(String key) {
        String own = key.substring(key.lastIndexOf(':') + 1);
        String alias = own.substring(own.indexOf('.') + 1);
        return Optional.ofNullable(settings.accounts().get(key))
                .or(() -> Optional.ofNullable(settings.accounts().get(own)))
                .or(() -> Optional.ofNullable(settings.accounts().get(alias)));
    }

    private Optional<String> filledIn(String key) {
        settings.account().ifPresent(account -> filledIn.add(key));
        return settings.account();
    }

    /** Refuses one account for several configurations of the provider. */
    void check(List<PlannedResource> resources) {
        if (filledIn.size() > 1) {
            throw new IllegalArgumentException("expected ALIAS=ID for each of the " + filledIn.size()
                    + " configurations of the provider that the " + resources.size()
                    + " trails have, found one account for all");
        }
    }

    /** The account where the plan has no trail. */
    Optional<String> onlyAccount() {
        return settings.account().or(configuration::onlyAccount);
    }
}
