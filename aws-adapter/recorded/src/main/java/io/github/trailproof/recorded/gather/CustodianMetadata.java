package io.github.trailproof.recorded.gather;

import io.github.trailproof.recorded.json.JsonValue.ObjectValue;
import java.util.Optional;

/** {@code metadata.json}, which Cloud Custodian writes beside {@code resources.json}. */
final class CustodianMetadata {

    private CustodianMetadata() {}

    static boolean isOne(ObjectValue object) {
        return object.object("config")
                .filter(config -> config.hasAny("account_id", "region"))
                .isPresent();
    }

    /** The account that the policy ran in. */
    static Optional<String> account(ObjectValue object) {
        return object.object("config")
                .flatMap(config -> config.text("account_id"))
                .filter(PathWords::isAccount);
    }
}
