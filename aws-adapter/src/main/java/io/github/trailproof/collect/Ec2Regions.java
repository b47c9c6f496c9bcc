package io.github.trailproof.collect;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.collect.account.RegionNames;
import io.github.trailproof.collect.calls.Calling;
import io.github.trailproof.collect.calls.Calls;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.Region;

/**
 * The enabled regions as EC2 describes them (DescribeRegions, ec2:DescribeRegions), of the account that the client's
 * credentials belong to. For partitions in which Account Management has no endpoint, such as {@code aws-us-gov} and
 * {@code aws-eusc}, and for accounts in which its ListRegions is denied; see {@link RegionSource#orElse}.
 *
 * <p>A region that is {@code opt-in-not-required} or {@code opted-in} is enabled, one that is {@code not-opted-in} is not.
 * With a status that this library does not know it is unsettled which regions are enabled. What is missing has the
 * operation {@link Operation#LIST_REGIONS}, which stands for the question and not for one of the calls that answer it.
 *
 * <p>Needs the SDK's module for EC2. The client stays the caller's. Safe for use by several threads.
 */
public final class Ec2Regions extends RegionSource {

    private final BiFunction<DescribeRegionsRequest, Executor, CompletableFuture<DescribeRegionsResponse>> call;

    private Ec2Regions(BiFunction<DescribeRegionsRequest, Executor, CompletableFuture<DescribeRegionsResponse>> call) {
        this.call = call;
    }

    /** Asks with a client that blocks. */
    public static Ec2Regions sync(Ec2Client client) {
        requireNonNull(client, "client");
        return new Ec2Regions((request, executor) -> Calls.blocking(executor, () -> client.describeRegions(request)));
    }

    /** Asks with a client that does not block. */
    public static Ec2Regions async(Ec2AsyncClient client) {
        requireNonNull(client, "client");
        return new Ec2Regions((request, executor) -> client.describeRegions(request));
    }

    /** Without AllRegions only enabled regions are described. */
    @Override
    CompletableFuture<Evidence<EnabledRegions>> enabledRegions(Calling calling) {
        DescribeRegionsRequest request = DescribeRegionsRequest.builder()
                .overrideConfiguration(calling.override())
                .build();
        return Calls.mapped(calling.limited(executor -> call.apply(request, executor)), Ec2Regions::read);
    }

    private static Evidence<EnabledRegions> read(DescribeRegionsResponse answer) {
        if (!answer.hasRegions() || answer.regions().isEmpty()) {
            return unsettled("no region is in the answer");
        }
        SortedSet<String> enabled = new TreeSet<>();
        for (Region region : answer.regions()) {
            Optional<String> doubt = doubt(region);
            if (doubt.isPresent()) {
                return unsettled(doubt.get());
            }
            if (!"not-opted-in".equals(region.optInStatus())) {
                enabled.add(region.regionName());
            }
        }
        return Evidence.known(new EnabledRegions(enabled));
    }

    private static Optional<String> doubt(Region region) {
        String name = region.regionName();
        if (name == null || !RegionNames.isWellFormed(name)) {
            return Optional.of("the answer has the RegionName `" + name + "`, which names no region");
        }
        String status = region.optInStatus();
        if (status == null) {
            return Optional.of("the answer has the region " + name + " without OptInStatus");
        }
        return switch (status) {
            case "opt-in-not-required", "opted-in", "not-opted-in" -> Optional.empty();
            default -> Optional.of("the region " + name + " is `" + status + "`");
        };
    }

    private static Evidence<EnabledRegions> unsettled(String detail) {
        return Evidence.missing(
                MissingEvidence.of(Operation.LIST_REGIONS, new Unsettled("DescribeRegions of EC2: " + detail)));
    }
}
