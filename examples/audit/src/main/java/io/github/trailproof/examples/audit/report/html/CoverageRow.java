package io.github.trailproof.examples.audit.report.html;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import java.util.List;
import java.util.TreeSet;

/**
 * An account's line in a table of what is recorded where.
 *
 * @param scopes its regions, as far as they are known, and the global services, sorted
 * @param gaps what goes unrecorded there
 */
record CoverageRow(List<Scope> scopes, List<Gap> gaps) {

    static CoverageRow of(AccountEvidence evidence, Assessment assessment) {
        List<Gap> gaps = assessment.coverage().gaps();
        TreeSet<Scope> scopes = new TreeSet<>(List.of(Scope.GLOBAL_SERVICES));
        gaps.forEach(gap -> scopes.addAll(gap.scopes()));
        evidence.effectiveEnabledRegions().stream().map(Scope::region).forEach(scopes::add);
        if (evidence.enabledRegions() instanceof Evidence.Missing) {
            scopes.add(Scope.OTHER_REGIONS);
            assessment.trails().stream()
                    .map(TrailAssessment::homeRegion)
                    .map(Scope::region)
                    .forEach(scopes::add);
        }
        return new CoverageRow(List.copyOf(scopes), gaps);
    }

    /** One letter for each scope. */
    String codes(ReadWrite access) {
        StringBuilder codes = new StringBuilder();
        scopes.forEach(
                scope -> codes.append(CoverageCell.of(gaps, scope, access).code()));
        return codes.toString();
    }
}
