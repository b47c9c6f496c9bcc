package io.github.trailproof.simulator.service.cloudtrail;

import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;
import java.util.regex.Pattern;

/** How calls name trails. */
final class TrailNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[._-]?[A-Za-z0-9])*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+(?:\\.[0-9]+){3}");

    private TrailNames() {}

    /** The ARN in a text, or empty if the text is a name; refuses any other text. */
    static Optional<TrailArn> arn(String text) {
        if (!text.startsWith("arn:")) {
            checkName(text);
            return Optional.empty();
        }
        try {
            return Optional.of(TrailArn.parse(text));
        } catch (IllegalArgumentException e) {
            throw ServiceError.of("CloudTrailARNInvalidException", "`" + text + "` is not the ARN of a trail");
        }
    }

    static String checkName(String name) {
        if (name.length() < 3
                || name.length() > 128
                || !NAME.matcher(name).matches()
                || ADDRESS.matcher(name).matches()) {
            throw ServiceError.of("InvalidTrailNameException", "`" + name + "` is not a name that a trail may have");
        }
        return name;
    }

    static ServiceError notFound(String text, String accountId) {
        return ServiceError.of("TrailNotFoundException", "unknown trail `" + text + "` for the account " + accountId);
    }
}
