/**
 * CloudTrail, as much of STS, Organizations and Account Management as a collector of evidence needs, and what a rule tells
 * AWS Config, on a loopback port, for tests of whatever reads or changes trails. Unmodified clients of the AWS SDK and the AWS CLI talk to it over
 * the real protocols; no network and no account is needed. Start at
 * {@link io.github.trailproof.simulator.SimulatedAws}.
 *
 * <p>Accounts are made from evidence, with {@link io.github.trailproof.simulator.SimulatedAws#seed}, so that generators of
 * evidence generate accounts to call; or empty, and filled by calls:
 *
 * <pre>{@code
 * aws --endpoint-url http://127.0.0.1:49152 cloudtrail create-trail --name main --s3-bucket-name logs
 * }</pre>
 *
 * <p>Then whatever is under test makes its calls, and is compared with
 * {@link io.github.trailproof.simulator.SimulatedAws#truth}, what is so, with
 * {@link io.github.trailproof.simulator.SimulatedAws#recording}, what would be logged, and with
 * {@link io.github.trailproof.simulator.SimulatedAws#calls}, what was asked. To see that missing evidence stays missing,
 * inject a {@link io.github.trailproof.simulator.fault.Fault}.
 *
 * <p>CloudTrail's operations here are CreateTrail, UpdateTrail, DeleteTrail, DescribeTrails, GetTrail, ListTrails,
 * GetTrailStatus, GetEventSelectors, PutEventSelectors, StartLogging and StopLogging. Beside them there are
 * GetCallerIdentity and AssumeRole; ListAccounts, DescribeAccount, DescribeOrganization and
 * ListDelegatedAdministrators; ListRegions; and PutEvaluations, whose evaluations
 * {@link io.github.trailproof.simulator.SimulatedAws#evaluations} shows.
 */
@NullMarked
package io.github.trailproof.simulator;

import org.jspecify.annotations.NullMarked;
