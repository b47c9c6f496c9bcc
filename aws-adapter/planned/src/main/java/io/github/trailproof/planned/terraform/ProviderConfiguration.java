package io.github.trailproof.planned.terraform;

import io.github.trailproof.planned.input.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a provider's configuration says in constants.
 *
 * @param region the region
 * @param accountId the account: the single one that is allowed, else that of the role to assume
 */
record ProviderConfiguration(Optional<String> region, Optional<String> accountId) {

    static final ProviderConfiguration SILENT = new ProviderConfiguration(Optional.empty(), Optional.empty());

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z0-9-]*:iam::([0-9]{12}):role/.+");

    static ProviderConfiguration of(Value provider) {
        Value expressions = provider.get("expressions");
        return new ProviderConfiguration(
                constant(expressions.get("region")).text(), allowed(expressions).or(() -> assumed(expressions)));
    }

    private static Value constant(Value expression) {
        return expression.get("constant_value");
    }

    private static Optional<String> allowed(Value expressions) {
        List<Value> ids = constant(expressions.get("allowed_account_ids")).items();
        return ids.size() == 1
                ? ids.get(0).text().filter(id -> ACCOUNT.matcher(id).matches())
                : Optional.empty();
    }

    /** Where several roles are assumed one after another, the last one acts. */
    private static Optional<String> assumed(Value expressions) {
        Value roles = expressions.get("assume_role");
        Value last = roles.items().isEmpty()
                ? roles
                : roles.items().get(roles.items().size() - 1);
        return constant(last.get("role_arn"))
                .text()
                .map(ROLE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}
