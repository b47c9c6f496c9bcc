package io.github.trailproof.testkit;

import io.github.trailproof.trail.EventSelectors;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A Terraform plan of trails, as a model: what each trail will be, and which of its attributes the plan does not know yet.
 * {@link #json()} is what {@code terraform show -json} prints of it, in as far as it is about trails.
 *
 * <p>A tool that judges plans keeps the law of missing evidence if a plan that {@linkplain #knowing knows more} never turns
 * its PASS into FAIL, or its FAIL into PASS.
 *
 * @param accountId the account of every trail, 12 digits
 * @param trails in the order of the plan
 */
public record TerraformPlan(String accountId, List<PlannedTrail> trails) {

    /** An attribute that may be known only after apply. */
    public enum Attribute {
        /** Whether the trail records in every region. */
        IS_MULTI_REGION_TRAIL,
        /** Whether it covers an organization. */
        IS_ORGANIZATION_TRAIL,
        /** Whether it logs. */
        ENABLE_LOGGING,
        /** All its selectors. */
        SELECTORS,
        /** Reads, writes or both, of its first basic selector. */
        READ_WRITE_TYPE,
        /** Whether its first basic selector takes management events. */
        INCLUDE_MANAGEMENT_EVENTS,
        /** Which sources its first basic selector excludes. */
        EXCLUDED_SOURCES,
        /** The values of the last condition of its first advanced selector. */
        FIELD_VALUES,
        /** Its home region. */
        REGION
    }

    /**
     * A trail that the plan makes. It records the events of the global services.
     *
     * @param name its name
     * @param region its home region
     * @param multiRegion whether it will be multi-region
     * @param organization whether it will be an organization trail
     * @param logging whether it will log
     * @param selectors what it will select
     * @param unknown what of this the plan does not know yet
     */
    public record PlannedTrail(
            String name,
            String region,
            boolean multiRegion,
            boolean organization,
            boolean logging,
            EventSelectors selectors,
            Set<Attribute> unknown) {

        /** Copies the set. */
        public PlannedTrail {
            unknown = Set.copyOf(unknown);
        }

        private PlannedTrail knowing(Attribute attribute) {
            Set<Attribute> rest = EnumSet.noneOf(Attribute.class);
            rest.addAll(unknown);
            rest.remove(attribute);
            return new PlannedTrail(name, region, multiRegion, organization, logging, selectors, rest);
        }

        /** Where the plan has it, such as {@code aws_cloudtrail.t0}. */
        public String address() {
            return "aws_cloudtrail." + name;
        }
    }

    /** Copies the list. */
    public TerraformPlan {
        trails = List.copyOf(trails);
    }

    /** The same plan, where one attribute of one trail is known. */
    public TerraformPlan knowing(int trail, Attribute attribute) {
        List<PlannedTrail> others = new ArrayList<>(trails);
        others.set(trail, trails.get(trail).knowing(attribute));
        return new TerraformPlan(accountId, others);
    }

    /** What {@code terraform show -json} prints. */
    public String json() {
        List<String> changes = new ArrayList<>();
        List<String> providers = new ArrayList<>();
        List<String> resources = new ArrayList<>();
        for (PlannedTrail trail : trails) {
            PlannedTrailJson json = new PlannedTrailJson(trail);
            changes.add("{\"address\":" + JsonTexts.quoted(trail.address())
                    + ",\"mode\":\"managed\",\"type\":\"aws_cloudtrail\",\"change\":{\"actions\":[\"create\"],\"before\":null,"
                    + "\"after\":" + json.after() + ",\"after_unknown\":" + json.afterUnknown() + "}}");
            providers.add(JsonTexts.quoted("aws." + trail.name())
                    + ":{\"name\":\"aws\",\"expressions\":{\"region\":{\"constant_value\":"
                    + JsonTexts.quoted(trail.region()) + "},\"allowed_account_ids\":{\"constant_value\":["
                    + JsonTexts.quoted(accountId) + "]}}}");
            resources.add("{\"mode\":\"managed\",\"type\":\"aws_cloudtrail\",\"name\":" + JsonTexts.quoted(trail.name())
                    + ",\"provider_config_key\":" + JsonTexts.quoted("aws." + trail.name()) + "}");
        }
        return "{\"format_version\":\"1.2\",\"resource_changes\":[" + String.join(",", changes)
                + "],\"configuration\":{\"provider_config\":{" + String.join(",", providers)
                + "},\"root_module\":{\"resources\":[" + String.join(",", resources)
                + "]}},\"complete\":true,\"errored\":false}";
    }
}
