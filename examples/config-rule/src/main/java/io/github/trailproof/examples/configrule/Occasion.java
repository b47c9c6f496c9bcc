package io.github.trailproof.examples.configrule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.PlainText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an event asks for.
 *
 * @param accountId the account to evaluate, which is the function's own
 * @param createdAt when AWS Config made the notification; a later evaluation replaces an earlier one by this time
 * @param criterion what suffices
 * @param resultToken what the evaluation is to be sent back with
 * @param leftScope whether the account is no longer in the rule's scope
 */
record Occasion(String accountId, Instant createdAt, Criterion criterion, String resultToken, boolean leftScope) {

    private static final String TEST_TOKEN = "TESTMODE";
    private static final String SCHEDULED = "ScheduledNotification";

    /** Where the account stands in {@code arn:aws:lambda:<region>:<account>:function:<name>}. */
    private static final int ACCOUNT_IN_ARN = 4;

    /**
     * Reads an event.
     *
     * @throws IllegalArgumentException if it is not a scheduled notification about the account in which the function runs,
     *     or the rule's parameters are not sound
     */
    static Occasion of(ConfigEvent event, Context context) {
        Map<String, String> notification =
                JsonTexts.of("invokingEvent", text("invokingEvent", event.getInvokingEvent()));
        String messageType = text("messageType", notification.get("messageType"));
        if (!messageType.equals(SCHEDULED)) {
            throw refused("messageType " + SCHEDULED, messageType);
        }
        String accountId = text("accountId", event.getAccountId());
        checkAccount(accountId, text("awsAccountId", notification.get("awsAccountId")));
        checkAccount(accountId, functionAccount(context));
        return new Occasion(
                accountId,
                time(text("notificationCreationTime", notification.get("notificationCreationTime"))),
                RuleParameters.criterion(Optional.ofNullable(event.getRuleParameters())),
                text("resultToken", event.getResultToken()),
                event.getEventLeftScope());
    }

    /** Whether AWS Config only tries the function out, so that nothing may change. */
    boolean isTest() {
        return resultToken.equals(TEST_TOKEN);
    }

    /** The function's credentials are its own account's: it would judge that one, whatever the event says. */
    private static void checkAccount(String accountId, String other) {
        if (!accountId.equals(other)) {
            throw refused("an event about account " + PlainText.of(other, 12), accountId);
        }
    }

    private static String functionAccount(Context context) {
        String[] parts = context.getInvokedFunctionArn().split(":", -1);
        return parts.length > ACCOUNT_IN_ARN ? parts[ACCOUNT_IN_ARN] : "";
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw refused("a time as `2026-11-22T00:00:00.000Z` in notificationCreationTime", text);
        }
    }

    private static String text(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException("expected " + name + " in the event of AWS Config");
        }
        return text;
    }

    static IllegalArgumentException refused(String expected, String found) {
        return new IllegalArgumentException("expected " + expected + ", found `" + PlainText.of(found, 100) + "`");
    }
}
