package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.examples.audit.console.AsciiText;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A trail as commands address it. The words come from evidence and end in somebody's shell, so what cannot be a
 * region or a trail is refused.
 *
 * @param region for {@code --region}
 * @param name for {@code --name}: the name in the account that owns the trail, else the ARN
 */
public record Target(String region, String name) {

    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z0-9]+)+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{2,127}");

    /** How an account addresses it, which may be another than the owner. */
    static Optional<Target> of(TrailArn arn, String accountId) {
        return sound(arn.region(), arn.isOwnedBy(accountId) ? name(arn) : arn.toString());
    }

    private static String name(TrailArn arn) {
        return NAME.matcher(arn.name()).matches() ? arn.name() : arn.toString();
    }

    private static Optional<Target> sound(String region, String name) {
        boolean sound = isRegion(region) && AsciiText.isPrintable(name);
        return sound ? Optional.of(new Target(region, name)) : Optional.empty();
    }

    public static boolean isRegion(String text) {
        return REGION.matcher(text).matches();
    }
}
