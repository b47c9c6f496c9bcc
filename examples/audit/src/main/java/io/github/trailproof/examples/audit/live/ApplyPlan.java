package io.github.trailproof.examples.audit.live;

import io.github.trailproof.collect.RegionSource;
import io.github.trailproof.collect.TrailClients;
import io.github.trailproof.collect.TrailCollector;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.plan.PlanPlace;
import io.github.trailproof.examples.audit.plan.Plans;
import io.github.trailproof.execute.AccountAfter;
import io.github.trailproof.execute.ExecutionReport;
import io.github.trailproof.execute.PlanExecutor;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.report.Phrase;
import java.io.IOException;
import software.amazon.awssdk.services.account.AccountClient;

/** One account, changed: collected, planned, confirmed, carried out and audited again. */
public final class ApplyPlan {

    private final AwsAccess aws;
    private final Plans plans;
    private final PlanPlace place;
    private final Confirmation confirmation;

    public ApplyPlan(AwsAccess aws, Plans plans, PlanPlace place, Confirmation confirmation) {
        this.aws = aws;
        this.plans = plans;
        this.place = place;
        this.confirmation = confirmation;
    }

    /** Carries the plan out and returns the exit status of the account afterwards. */
    public int run() throws IOException {
        try (AccountClient account = aws.account()) {
            RegionSource regions = aws.regions(account);
            AccountEvidence evidence = TrailCollector.builder()
                    .cloudTrail(TrailClients.sync(aws::cloudTrail))
                    .startingRegion(aws.region())
                    .enabledRegions(regions)
                    .everything()
                    .timeout(aws.pace().timeout())
                    .deadline(aws.pace().deadline())
                    .build()
                    .collect(aws.accountId());
            ServiceTrouble.refuseSilence(evidence);
            plans.account(evidence);
            plans.finish();
            return carryOut(plans.plan(evidence), evidence, regions);
        }
    }

    private int carryOut(RemediationPlan plan, AccountEvidence evidence, RegionSource regions) throws IOException {
        int calls = plan.calls().size();
        if (calls == 0) {
            return plans.exitStatus();
        }
        String question = "Make " + Phrase.count(calls, "call that changes", "calls that change") + " account "
                + plan.accountId() + "?";
        if (!confirmation.of(question)) {
            place.say("nothing was changed\n");
            return plans.exitStatus();
        }
        ExecutionReport report = PlanExecutor.builder()
                .cloudTrail(TrailClients.sync(aws::cloudTrail))
                .enabledRegions(regions)
                .callerAccount(aws::accountId)
                .bucketCheck(aws.buckets())
                .listener(new SaidCalls(place))
                .build()
                .execute(plan, evidence);
        place.say(report.text());
        return report.after().map(AccountAfter::verdict).map(ApplyPlan::status).orElse(ExitStatus.INDETERMINATE);
    }

    private static int status(Verdict verdict) {
        return switch (verdict) {
            case PASS -> ExitStatus.PASS;
            case FAIL -> ExitStatus.FAIL;
            case INDETERMINATE -> ExitStatus.INDETERMINATE;
        };
    }
}
