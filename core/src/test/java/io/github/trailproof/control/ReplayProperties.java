package io.github.trailproof.control;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.testkit.Laws;
import io.github.trailproof.testkit.generate.Accounts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of the testkit that replay single events, kept by this library's own rule. */
class ReplayProperties {

    @Property
    @Label("By COMPLETE an account passes exactly if replaying every single event finds it recorded")
    void complete(@ForAll("accounts") AccountEvidence evidence) {
        Laws.completeAgreesWithTheRecorder(account -> verdict(account, Criterion.COMPLETE), evidence);
    }

    @Property
    @Label("An event lies in a gap exactly if replaying it finds it unrecorded, each gap's witness too")
    void gaps(@ForAll("accounts") AccountEvidence evidence) {
        Laws.gapsAgreeWithTheRecorder(account -> Cis31.assess(account).coverage(), evidence);
    }

    @Property
    @Label("A trail is redundant exactly if others certainly record all it may record, as replaying every event tells")
    void redundancy(@ForAll("accounts") AccountEvidence evidence) {
        Laws.redundancyAgreesWithTheRecorder(account -> Cis31.assess(account).coverage(), evidence);
    }

    private static Verdict verdict(AccountEvidence evidence, Criterion criterion) {
        return Cis31.assess(evidence).verdict(criterion);
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.ofEveryCause();
    }
}
