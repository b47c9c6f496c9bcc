package io.github.trailproof.remediation;

import static io.github.trailproof.remediation.Account.Logging.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.generate.Selectors;
import io.github.trailproof.testkit.recorder.DataEvent;
import io.github.trailproof.testkit.recorder.DataEvents;
import io.github.trailproof.testkit.recorder.ReferenceRecorder;
import io.github.trailproof.testkit.recorder.Universe;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("thorough")
class SelectorConversionProperties {

    @Property
    @Label("The advanced selectors select every event, management and data, that the basic ones do, and no other")
    void equal(@ForAll("basic") EventSelectors basic) {
        Optional<EventSelectors> advanced = SelectorConversion.toAdvanced(basic);
        boolean selects = basic.eventSelectors().stream()
                .anyMatch(selector -> selector.includeManagementEvents().orElse(false)
                        || selector.dataResources().stream()
                                .anyMatch(resource -> !resource.values().isEmpty()));

        assertThat(advanced.isPresent()).isEqualTo(selects);
        advanced.ifPresent(converted -> sameEvents(basic, converted));
    }

    @Property
    @Label("Whatever cannot be converted exactly is not converted")
    void anything(@ForAll("anyBasic") EventSelectors basic) {
        SelectorConversion.toAdvanced(basic).ifPresent(converted -> sameEvents(basic, converted));
    }

    private static void sameEvents(EventSelectors basic, EventSelectors converted) {
        AccountEvidence account = account(basic);
        ReferenceRecorder before = new ReferenceRecorder(account);
        ReferenceRecorder after = new ReferenceRecorder(account(converted));
        for (ManagementEvent event : Universe.of(account)) {
            if (after.recorded(event) != before.recorded(event)) {
                fail("%s of %s: %s became %s", before.recorded(event), event, basic, converted);
            }
        }
        for (DataEvent event : DataEvents.of(account)) {
            if (after.recorded(event) != before.recorded(event)) {
                fail("%s of %s: %s became %s", before.recorded(event), event, basic, converted);
            }
        }
    }

    static AccountEvidence account(EventSelectors selectors) {
        TrailArn arn = Account.arn(Account.HERE, "trail");
        return new Account().everywhere(arn, ON, selectors).evidence();
    }

    @Provide
    Arbitrary<EventSelectors> anyBasic() {
        return Selectors.basic();
    }

    @Provide
    Arbitrary<EventSelectors> basic() {
        Arbitrary<DataResource> resources = Combinators.combine(
                        Arbitraries.of("AWS::S3::Object", "AWS::Lambda::Function", "AWS::DynamoDB::Table"),
                        Arbitraries.of(
                                        "arn:aws:s3",
                                        "arn:aws:s3:::bucket/",
                                        "arn:aws:s3:::bucket/key",
                                        "arn:aws:lambda",
                                        "arn:aws:lambda:eu-west-1:111122223333:function:one",
                                        "arn:aws:lambda:eu-west-1:111122223333:function:o",
                                        "arn:aws:dynamodb",
                                        "arn:aws:dynamodb:eu-west-1:111122223333:table/t")
                                .list()
                                .ofMaxSize(3))
                .as((type, values) ->
                        DataResource.builder().type(type).addAllValues(values).build());
        Arbitrary<EventSelector> selectors = Combinators.combine(
                        Arbitraries.of(ReadWriteType.ALL, ReadWriteType.READ_ONLY, ReadWriteType.WRITE_ONLY),
                        Arbitraries.of(true, false),
                        resources.list().ofMaxSize(2),
                        Arbitraries.of(Chosen.KMS, "rdsdata.amazonaws.com")
                                .list()
                                .ofMaxSize(2))
                .as(SelectorConversionProperties::selector);
        return selectors
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> EventSelectors.builder().addAllEventSelectors(list).build());
    }

    private static EventSelector selector(
            ReadWriteType type, boolean management, List<DataResource> resources, List<String> excluded) {
        return EventSelector.builder()
                .readWriteType(type)
                .includeManagementEvents(management)
                .addAllDataResources(resources)
                .addAllExcludeManagementEventSources(excluded)
                .build();
    }
}
