/**
 * Brings Trailproof's core together with the AWS SDK for Java v2. Begin at
 * {@link io.github.trailproof.collect.TrailCollector} to collect evidence from a live account, at
 * {@link io.github.trailproof.execute.PlanExecutor} to carry a plan out, at
 * {@link io.github.trailproof.lookup.HistoryCollector} to ask for an account's past, and at
 * {@link io.github.trailproof.mapping.FromSdk} if you have the SDK's answers already. The evidence is judged by
 * {@link io.github.trailproof.control.Cis31#assess}.
 */
module io.github.trailproof.aws {
    requires transitive io.github.trailproof.core;
    requires transitive io.github.trailproof.remediation;
    requires transitive software.amazon.awssdk.services.cloudtrail;
    requires transitive software.amazon.awssdk.core;
    requires transitive software.amazon.awssdk.awscore;
    requires software.amazon.awssdk.auth;
    requires software.amazon.awssdk.regions;
    requires static software.amazon.awssdk.services.account;
    requires static software.amazon.awssdk.services.ec2;
    requires static software.amazon.awssdk.services.organizations;
    requires static software.amazon.awssdk.services.sts;
    requires software.amazon.awssdk.http;
    requires org.reactivestreams;
    requires transitive io.github.trailproof.recorded;
    requires static org.jspecify;

    exports io.github.trailproof.collect;
    exports io.github.trailproof.collect.organization;
    exports io.github.trailproof.execute;
    exports io.github.trailproof.lookup;
    exports io.github.trailproof.mapping;
}
