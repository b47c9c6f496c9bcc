package io.github.trailproof.events;

/**
 * One management event, as far as a selector can tell it from others.
 *
 * @param scope where it is recorded
 * @param readWrite whether it reads or writes
 * @param eventSource the service, such as {@code kms.amazonaws.com}
 * @param eventName the call, such as {@code Decrypt}
 * @param eventType the kind, such as {@code AwsApiCall}
 * @param userIdentityArn who called
 * @param sessionCredentialFromConsole whether from a console session, {@code true} or {@code false}
 */
public record ManagementEvent(
        Scope scope,
        ReadWrite readWrite,
        String eventSource,
        String eventName,
        String eventType,
        String userIdentityArn,
        String sessionCredentialFromConsole) {

    /** The text that the event holds in a field. */
    public String text(EventField field) {
        return switch (field) {
            case EVENT_SOURCE -> eventSource;
            case EVENT_NAME -> eventName;
            case EVENT_TYPE -> eventType;
            case USER_IDENTITY_ARN -> userIdentityArn;
            case SESSION_CREDENTIAL_FROM_CONSOLE -> sessionCredentialFromConsole;
        };
    }
}
