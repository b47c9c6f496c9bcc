package io.github.trailproof.simulator.state;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Access keys and their owners: the key of an account is or contains its id, temporary keys are stored. */
public final class Sessions {

    private static final String OWN_KEY = "AKIASIMU";
    private static final Pattern OWN = Pattern.compile("(?:" + OWN_KEY + ")?([0-9]{12})");

    /**
     * The session of a role.
     *
     * @param policy what its session policy allows; nothing where it has none, and the role decides alone
     */
    public record Session(
            String accountId,
            String roleName,
            String sessionName,
            Optional<SessionPolicy> policy,
            String accessKeyId,
            String token,
            Instant began) {

        /** Begins the unique id of the role; the name of the session follows in the id of the session. */
        public String roleId() {
            return "AROASIMU" + accountId;
        }

        /** The role's name without its path. */
        public String baseName() {
            return roleName.substring(roleName.lastIndexOf('/') + 1);
        }
    }

    private final Map<String, Session> sessions = new HashMap<>();

    public static String ownKey(String accountId) {
        return OWN_KEY + accountId;
    }

    /** The account whose own key this is. */
    static Optional<String> accountOfOwnKey(String accessKeyId) {
        Matcher matcher = OWN.matcher(accessKeyId);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    public Session begin(
            String accountId, String roleName, String sessionName, Optional<SessionPolicy> policy, Instant now) {
        String number = Integer.toString(sessions.size(), 36).toUpperCase(Locale.ROOT);
        String key = "ASIA" + "0".repeat(Math.max(0, 4 - number.length())) + number + accountId;
        Session session =
                new Session(accountId, roleName, sessionName, policy, key, "simulated-session-token-of-" + key, now);
        sessions.put(key, session);
        return session;
    }

    Optional<Session> of(String accessKeyId, Optional<String> token) {
        return Optional.ofNullable(sessions.get(accessKeyId))
                .filter(session -> token.filter(session.token()::equals).isPresent());
    }
}
