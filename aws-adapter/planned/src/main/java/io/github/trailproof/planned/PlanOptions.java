package io.github.trailproof.planned;

import io.github.trailproof.planned.world.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the caller says that a plan or a template does not. By default nothing: the plan speaks of its own trails, and the
 * account may have others.
 *
 * <pre>{@code
 * PlanOptions options = PlanOptions.builder().account("111122223333").region("eu-west-1").build();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PlanOptions {

    private final Settings settings;

    private PlanOptions(Settings settings) {
        this.settings = settings;
    }

    Settings settings() {
        return settings;
    }

    /** Obtains options that say nothing. */
    public static PlanOptions none() {
        return builder().build();
    }

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds options; not for use by several threads. What is set twice has the later value. */
    public static final class Builder {

        private Optional<String> account = Optional.empty();
        private final Map<String, String> accounts = new HashMap<>();
        private Optional<String> region = Optional.empty();
        private boolean onlyThese;
        private final Map<String, String> parameters = new HashMap<>();
        private boolean defaults;
        private Optional<Map<String, String>> stackResources = Optional.empty();
        private boolean newStack;

        Builder() {}

        /** The account, 12 digits, where the input does not say it. */
        public Builder account(String accountId) {
            account = Optional.of(checked(accountId));
            return this;
        }

        /** The account, 12 digits, of one configuration of Terraform's provider, by its alias or key. */
        public Builder account(String alias, String accountId) {
            accounts.put(Objects.requireNonNull(alias, "alias"), checked(accountId));
            return this;
        }

        /** The region where the input does not say it. */
        public Builder region(String name) {
            region = Optional.of(name);
            return this;
        }

        /** Whether the account has no trails but those of the input; by default that is not known. */
        public Builder onlyThese(boolean only) {
            onlyThese = only;
            return this;
        }

        /** The value of one of a template's parameters. */
        public Builder parameter(String name, String value) {
            parameters.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /** Whether parameters without a value have their default; by default they are unknown. */
        public Builder defaults(boolean use) {
            defaults = use;
            return this;
        }

        /** The trails of the stack as it is: their names by the logical ids of their resources. */
        public Builder stackResources(Map<String, String> names) {
            stackResources = Optional.of(Map.copyOf(names));
            return this;
        }

        /** Whether the stack does not exist yet, and so replaces and deletes nothing. */
        public Builder newStack(boolean isNew) {
            newStack = isNew;
            return this;
        }

        /** Builds the options. */
        public PlanOptions build() {
            return new PlanOptions(
                    new Settings(account, accounts, region, onlyThese, parameters, defaults, stackResources, newStack));
        }

        private static String checked(String accountId) {
            if (!accountId.matches("[0-9]{12}")) {
                throw new IllegalArgumentException("expected an account id of 12 digits, found `" + accountId + "`");
            }
            return accountId;
        }
    }
}
