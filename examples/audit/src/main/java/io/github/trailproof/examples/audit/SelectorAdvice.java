package io.github.trailproof.examples.audit;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.List;

/**
 * How to make a trail take all management events. PutEventSelectors replaces the whole list, so a command that sends
 * the one selector that is needed is only offered where nothing but management events is selected now.
 */
final class SelectorAdvice {

    private static final String BASIC = "ReadWriteType=All,IncludeManagementEvents=true";
    private static final String BASIC_JSON = "{\"ReadWriteType\": \"All\", \"IncludeManagementEvents\": true}";
    private static final String ADVANCED = "FieldSelectors=[{Field=eventCategory,Equals=[Management]}]";
    private static final String ADVANCED_JSON =
            "{\"FieldSelectors\": [{\"Field\": \"eventCategory\", \"Equals\": [\"Management\"]}]}";
    private static final String FILE = "selectors.json";

    private SelectorAdvice() {}

    static List<Step> steps(EventSelectors selectors, Target target) {
        boolean advanced = !selectors.advancedEventSelectors().isEmpty();
        String option = advanced ? "--advanced-event-selectors" : "--event-selectors";
        if (holdsOnlyManagementEvents(selectors)) {
            return List.of(Step.of(
                    "replace its selectors, which hold nothing but management events, by one that takes them all",
                    put(target).option(option, advanced ? ADVANCED : BASIC)));
        }
        AwsCommand save = command("get-event-selectors", target)
                .option("--query", advanced ? "AdvancedEventSelectors" : "EventSelectors")
                .option("--output", "json")
                .into(FILE);
        return List.of(
                Step.of(
                        "save its selectors, because put-event-selectors replaces the whole list, those of data events"
                                + " too",
                        save),
                Step.of(
                        "then add " + (advanced ? ADVANCED_JSON : BASIC_JSON) + " to the list in " + FILE
                                + " and send it back whole",
                        put(target).option(option, "file://" + FILE)));
    }

    private static AwsCommand put(Target target) {
        return command("put-event-selectors", target);
    }

    static AwsCommand command(String operation, Target target) {
        return AwsCommand.cloudtrail(operation)
                .option("--region", target.region())
                .option("--trail-name", target.name());
    }

    private static boolean holdsOnlyManagementEvents(EventSelectors selectors) {
        return selectors.eventSelectors().stream().allMatch(SelectorAdvice::hasNoDataEvents)
                && selectors.advancedEventSelectors().stream().allMatch(SelectorAdvice::takesOnlyManagementEvents);
    }

    private static boolean hasNoDataEvents(EventSelector selector) {
        return selector.dataResources().isEmpty();
    }

    private static boolean takesOnlyManagementEvents(AdvancedEventSelector selector) {
        return selector.fieldSelectors().stream()
                .anyMatch(field -> field.field().filter("eventCategory"::equals).isPresent()
                        && field.equalTo().equals(List.of("Management")));
    }
}
