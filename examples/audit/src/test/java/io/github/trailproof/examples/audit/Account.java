package io.github.trailproof.examples.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.evidence.EnabledRegions;

/** Recorded evidence of an account, with one trail that passes unless a test says otherwise. */
final class Account {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REGION = "us-east-1";

    private final ObjectNode root = JSON.createObjectNode();
    private final ArrayNode listing;
    private final String id;

    private Account(String id) {
        this.id = id;
        root.put("accountId", id);
        listing = root.putObject("describeTrails").putObject(REGION).putArray("trailList");
        root.putObject("getTrailStatus");
        root.putObject("getEventSelectors");
    }

    static Account without(String id) {
        return new Account(id);
    }

    static Account passing(String id) {
        return new Account(id).trail("main").logging("main", true).selectors("main", ALL);
    }

    static Account failing(String id) {
        return new Account(id).trail("main").logging("main", false).selectors("main", ALL);
    }

    static Account open(String id) {
        return new Account(id).trail("main").selectors("main", ALL);
    }

    static final String ALL = "{'EventSelectors':[{'ReadWriteType':'All','IncludeManagementEvents':true}]}";

    Account trail(String name) {
        return trail(name, "{}");
    }

    /** A multi-region trail, with members that a test adds or replaces. */
    Account trail(String name, String members) {
        ObjectNode trail = listing.addObject();
        trail.put("Name", name);
        trail.put("S3BucketName", "logs");
        trail.put("IncludeGlobalServiceEvents", true);
        trail.put("IsMultiRegionTrail", true);
        trail.put("HomeRegion", REGION);
        trail.put("TrailARN", arn(name));
        trail.put("IsOrganizationTrail", false);
        trail.setAll(object(members));
        return this;
    }

    /** When the evidence was collected. */
    Account collected(String time) {
        root.put("collectedAt", time);
        return this;
    }

    /** The enabled regions. */
    Account enabled(String regions) {
        try {
            root.set("enabledRegions", JSON.readTree(regions.replace('\'', '"')));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(regions, e);
        }
        return this;
    }

    /** A multi-region trail that every enabled region lists, also those that nobody can disable. */
    Account everywhere(String name, String members) {
        trail(name, members);
        ObjectNode listings = (ObjectNode) root.get("describeTrails");
        EnabledRegions.alwaysEnabledIn("aws")
                .forEach(region -> listings.withObject("/" + region).set("trailList", listing));
        root.path("enabledRegions")
                .forEach(region -> listings.withObject("/" + region.asText()).set("trailList", listing));
        return this;
    }

    /** No trails in the regions that nobody can disable and that no other call has listed. */
    Account noneElsewhere() {
        ObjectNode listings = (ObjectNode) root.get("describeTrails");
        EnabledRegions.alwaysEnabledIn("aws").stream()
                .filter(region -> !listings.has(region))
                .forEach(region -> listings.putObject(region).putArray("trailList"));
        return this;
    }

    /** A trail of one region that is logging. */
    Account single(String region, String name, String selectors) {
        String arn = arn(name).replace(REGION, region);
        ObjectNode trail = object("{'Name':'" + name + "','IncludeGlobalServiceEvents':true,'IsMultiRegionTrail':false,"
                + "'HomeRegion':'" + region + "','TrailARN':'" + arn + "'}");
        ((ObjectNode) root.get("describeTrails"))
                .withObject("/" + region)
                .putArray("trailList")
                .add(trail);
        return logging(arn, true).selectors(arn, selectors);
    }

    String arn(String name) {
        return name.startsWith("arn:") ? name : "arn:aws:cloudtrail:" + REGION + ":" + id + ":trail/" + name;
    }

    Account logging(String name, boolean logging) {
        return status(name, "{'IsLogging':" + logging + "}");
    }

    Account status(String name, String answer) {
        ((ObjectNode) root.get("getTrailStatus")).set(arn(name), object(answer));
        return this;
    }

    Account selectors(String name, String answer) {
        ((ObjectNode) root.get("getEventSelectors")).set(arn(name), object(answer));
        return this;
    }

    Account listing(String region, String answer) {
        ((ObjectNode) root.get("describeTrails")).set(region, object(answer));
        return this;
    }

    /** One line. */
    @Override
    public String toString() {
        return root.toString();
    }

    /** An object written with single quotes. */
    private static ObjectNode object(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
