package io.github.trailproof.examples.configrule;

import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import java.time.Duration;

/** What Lambda does with a fresh container, in a process of its own: makes the rule, gives it an event or two. */
final class OneInvocation {

    private OneInvocation() {}

    /** Prints what was answered, the processor's milliseconds till then, and those of a second event. */
    public static void main(String[] args) {
        ConfigEvent event = new ConfigEvent()
                .withAccountId(args[0])
                .withInvokingEvent("{\"awsAccountId\":\"" + args[0] + "\",\"messageType\":\"ScheduledNotification\","
                        + "\"notificationCreationTime\":\"2026-11-22T06:07:08.123Z\",\"recordVersion\":\"1.0\"}")
                .withRuleParameters("{\"criterion\":\"cis\"}")
                .withResultToken("token")
                .withEventLeftScope(false);
        CloudTrailRule rule = new CloudTrailRule();
        FunctionContext context = new FunctionContext(args[0]);
        System.out.println(rule.handleRequest(event, context));
        System.out.println(ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis());
        long start = System.nanoTime();
        rule.handleRequest(event, context);
        System.out.println((System.nanoTime() - start) / 1_000_000);
    }
}
