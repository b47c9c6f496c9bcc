package io.github.trailproof.remediation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.text.HclReader.Block;
import io.github.trailproof.remediation.text.HclReader.Raw;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Hostile names in a Terraform configuration. */
class TerraformProperties {

    @Provide
    Arbitrary<RemediationPlan> plans() {
        return HostilePlans.plans();
    }

    @Provide
    Arbitrary<AccountEvidence> evidence() {
        return HostilePlans.evidence();
    }

    @Provide
    Arbitrary<String> texts() {
        return HostilePlans.texts();
    }

    @Property
    @Label("a text is a string of exactly that text")
    void stringsAreExact(@ForAll("texts") String text) {
        if (Hcl.canHold(text)) {
            assertThat(HclReader.read("a = " + Hcl.quoted(text) + "\n").values("a"))
                    .containsExactly(text);
        }
    }

    @Property
    @Label("every trail of the plan is described, with exactly its texts, or named in a comment as left out")
    void trailsAreDescribed(@ForAll("plans") RemediationPlan plan, @ForAll("evidence") AccountEvidence evidence) {
        String configuration = PlanText.terraform(plan, evidence);
        Block all = HclReader.read(configuration);
        List<TrailChange> changes = TrailChange.of(plan, evidence);
        List<Block> trails = all.blocks("resource").stream()
                .filter(block -> block.labels().get(0).equals("aws_cloudtrail"))
                .toList();
        long leftOut = configuration
                .lines()
                .filter(line -> line.contains("` is left out: "))
                .count();
        assertThat(trails.size() + leftOut).isGreaterThanOrEqualTo(changes.size());
        for (Block trail : trails) {
            String prefix = "trail_" + plan.accountId() + "_";
            assertThat(trail.labels().get(1)).startsWith(prefix);
            int number = Integer.parseInt(trail.labels().get(1).substring(prefix.length()));
            check(trail, changes.get(number - 1));
        }
        assertThat(all.blocks("import")).hasSize((int) trails.stream()
                .filter(trail -> !trail.blocks("lifecycle").isEmpty())
                .count());
    }

    private static void check(Block trail, TrailChange change) {
        assertThat(trail.values("name")).containsExactly(change.trailArn().name());
        change.created().ifPresent(step -> {
            assertThat(trail.values("s3_bucket_name")).containsExactly(step.s3BucketName());
            assertThat(trail.values("s3_key_prefix"))
                    .containsExactlyElementsOf(step.s3KeyPrefix().stream().toList());
        });
        Raw on = new Raw("true");
        if (change.isStarted()) {
            assertThat(trail.values("enable_logging")).containsExactly(on);
        }
        if (change.isWidened()) {
            assertThat(trail.values("is_multi_region_trail")).containsExactly(on);
        }
        change.selectors().filter(put -> !isDefault(put)).ifPresent(put -> {
            each(trail.blocks("event_selector"), put.after().eventSelectors(), TerraformProperties::basic);
            each(
                    trail.blocks("advanced_event_selector"),
                    put.after().advancedEventSelectors(),
                    TerraformProperties::advanced);
        });
    }

    /** That one is no block. */
    private static boolean isDefault(Step.PutEventSelectors put) {
        return put.after().equals(EventSelectors.defaultSelectors());
    }

    private interface Check<T> {
        void check(Block block, T value);
    }

    private static <T> void each(List<Block> blocks, List<T> values, Check<T> check) {
        assertThat(blocks).hasSameSizeAs(values);
        for (int i = 0; i < values.size(); i++) {
            check.check(blocks.get(i), values.get(i));
        }
    }

    private static void basic(Block block, EventSelector selector) {
        text(block, "read_write_type", selector.readWriteType().map(ReadWriteType::value));
        texts(block, "exclude_management_event_sources", selector.excludeManagementEventSources());
        each(block.blocks("data_resource"), selector.dataResources(), (inner, resource) -> data(inner, resource));
    }

    private static void data(Block block, DataResource resource) {
        text(block, "type", resource.type());
        assertThat(block.values("values")).containsExactly(resource.values());
    }

    private static void advanced(Block block, AdvancedEventSelector selector) {
        text(block, "name", selector.name());
        each(block.blocks("field_selector"), selector.fieldSelectors(), TerraformProperties::field);
    }

    private static void field(Block block, AdvancedFieldSelector condition) {
        text(block, "field", condition.field());
        texts(block, "equals", condition.equalTo());
        texts(block, "starts_with", condition.startsWith());
        texts(block, "ends_with", condition.endsWith());
        texts(block, "not_equals", condition.notEquals());
        texts(block, "not_starts_with", condition.notStartsWith());
        texts(block, "not_ends_with", condition.notEndsWith());
    }

    private static void text(Block block, String name, Optional<String> value) {
        assertThat(block.values(name)).isEqualTo(value.stream().toList());
    }

    private static void texts(Block block, String name, List<String> values) {
        assertThat(block.values(name)).isEqualTo(values.isEmpty() ? List.of() : List.of(values));
    }
}
