/**
 * CloudTrail on a loopback port, for tests of anything that reads or changes trails; with it as much of STS, Organizations
 * and Account Management as a collector needs, and the part of AWS Config that takes a rule's evaluations. Unmodified clients
 * of the AWS SDK and the AWS CLI talk to it over the real protocols; it needs neither a network nor an account. Begin at
 * {@link io.github.trailproof.simulator.SimulatedAws#start}.
 *
 * <p>Accounts are made from evidence, with {@link io.github.trailproof.simulator.SimulatedAws#seed}, so that generators of
 * evidence generate accounts to call; or they are empty, and filled by calls:
 *
 * <pre>{@code
 * aws --endpoint-url http://127.0.0.1:49152 cloudtrail create-trail --name main --s3-bucket-name logs
 * }</pre>
 *
 * <p>Then the code under test makes its calls. Compare its results with
 * {@link io.github.trailproof.simulator.SimulatedAws#actualState}, the actual state, with
 * {@link io.github.trailproof.simulator.SimulatedAws#recording}, the trails that would record an event, and with
 * {@link io.github.trailproof.simulator.SimulatedAws#calls}, the calls that were made. To see that missing evidence stays
 * missing, inject a {@link io.github.trailproof.simulator.fault.Fault}.
 *
 * <p>CloudTrail's operations here are CreateTrail, UpdateTrail, DeleteTrail, DescribeTrails, GetTrail, ListTrails,
 * GetTrailStatus, GetEventSelectors, PutEventSelectors, GetInsightSelectors, PutInsightSelectors, StartLogging, StopLogging,
 * ListTags, AddTags, RemoveTags and LookupEvents, whose events are the writes made here. Beside them there are
 * GetCallerIdentity and AssumeRole; calls that read an organization and change who belongs to it; ListRegions, EnableRegion
 * and DisableRegion; calls that make buckets; and PutEvaluations, whose evaluations
 * {@link io.github.trailproof.simulator.SimulatedAws#evaluations} shows.
 */
@NullMarked
package io.github.trailproof.simulator;

import org.jspecify.annotations.NullMarked;
