package io.github.trailproof.testkit;

import io.github.trailproof.evidence.AccountEvidence;

/** All that evidence holds, as text: its own {@code toString} is one short line. */
final class EvidenceText {

    private EvidenceText() {}

    static String of(AccountEvidence evidence) {
        return "accountId=" + evidence.accountId()
                + ", partition=" + evidence.partition()
                + ", collectedAt=" + evidence.collectedAt()
                + ", collectedFrom=" + evidence.collectedFrom()
                + ", enabledRegions=" + evidence.enabledRegions()
                + ", listings=" + evidence.listings()
                + ", statuses=" + evidence.statuses()
                + ", selectors=" + evidence.selectors()
                + (evidence.others().isEmpty() ? "" : ", others=" + evidence.others())
                + (evidence.planned().isEmpty() ? "" : ", planned=" + evidence.planned())
                + (evidence.unseen().isEmpty() ? "" : ", unseen=" + evidence.unseen());
    }
}
