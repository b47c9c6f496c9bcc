package io.github.trailproof.testkit.generate;

import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.ReadWriteType;
import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Generates basic selectors. */
final class BasicSelectors {

    private BasicSelectors() {}

    /** Selectors such as PutEventSelectors accepts: without management events only where data events remain. */
    static Arbitrary<EventSelector> valid() {
        return Combinators.combine(
                        Arbitraries.of(ReadWriteType.ALL, ReadWriteType.READ_ONLY, ReadWriteType.WRITE_ONLY),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of("kms.amazonaws.com", "rdsdata.amazonaws.com")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(2),
                        Arbitraries.of("AWS::S3::Object", "AWS::Lambda::Function")
                                .list()
                                .ofMaxSize(2))
                .as(BasicSelectors::selector);
    }

    private static EventSelector selector(
            ReadWriteType type, boolean management, List<String> excluded, List<String> dataTypes) {
        return EventSelector.builder()
                .readWriteType(type)
                .includeManagementEvents(management || dataTypes.isEmpty())
                .addAllExcludeManagementEventSources(excluded)
                .addAllDataResources(
                        dataTypes.stream().map(BasicSelectors::everyResource).toList())
                .build();
    }

    private static DataResource everyResource(String type) {
        String all = type.equals("AWS::Lambda::Function") ? "arn:aws:lambda" : "arn:aws:s3";
        return DataResource.builder().type(type).addValues(all).build();
    }

    static Arbitrary<EventSelector> wild(Arbitrary<SortedMap<String, String>> unrecognizedMembers) {
        return Builders.withBuilder(EventSelector::builder)
                .use(HostileTexts.mostly("All", "ReadOnly", "WriteOnly", "all", "Neither")
                        .map(ReadWriteType::new)
                        .optional(0.8))
                .in(EventSelector.Builder::readWriteType)
                .use(Arbitraries.of(true, true, false).optional(0.8))
                .in(EventSelector.Builder::includeManagementEvents)
                .use(wildResource(unrecognizedMembers).list().ofMaxSize(2))
                .in(EventSelector.Builder::addAllDataResources)
                .use(HostileTexts.mostly("kms.amazonaws.com", "rdsdata.amazonaws.com", "s3.amazonaws.com")
                        .list()
                        .ofMaxSize(2))
                .in(EventSelector.Builder::addAllExcludeManagementEventSources)
                .use(unrecognizedMembers)
                .in(EventSelector.Builder::putAllUnrecognizedMembers)
                .build(EventSelector.Builder::build);
    }

    private static Arbitrary<DataResource> wildResource(Arbitrary<SortedMap<String, String>> unrecognizedMembers) {
        return Builders.withBuilder(DataResource::builder)
                .use(HostileTexts.mostly("AWS::S3::Object", "AWS::Lambda::Function")
                        .optional(0.8))
                .in(DataResource.Builder::type)
                .use(HostileTexts.mostly("arn:aws:s3", "arn:aws:lambda").list().ofMaxSize(2))
                .in(DataResource.Builder::addAllValues)
                .use(unrecognizedMembers)
                .in(DataResource.Builder::putAllUnrecognizedMembers)
                .build(DataResource.Builder::build);
    }
}
