package io.github.trailproof.findings;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;

/** Assessed accounts that tests make findings of, and when they do. */
public final class Scene {

    public static final String ARN = "arn:aws:cloudtrail:us-east-1:111122223333:trail/main";
    public static final Instant NOON = Instant.parse("2026-08-20T12:00:00Z");
    public static final FindingContext OCCASION = FindingContext.of("aws", NOON);

    private static final String ALL = "{'EventSelectors':[{'ReadWriteType':'All','IncludeManagementEvents':true}]}";

    private Scene() {}

    public static Assessment passing() {
        return account("true", "{'IsLogging':true}", ALL);
    }

    public static Assessment failing() {
        return account("false", "{'IsLogging':false}", ALL);
    }

    public static Assessment open() {
        return account("true", "{'error':{'code':'AccessDeniedException','message':'no'}}", ALL);
    }

    /** Passes by the letter, but leaves out KMS, and nothing arrives. */
    public static Assessment withGap() {
        return account(
                "true",
                "{'IsLogging':true,'LatestDeliveryError':'NoSuchBucket'}",
                "{'EventSelectors':[{'ReadWriteType':'All','IncludeManagementEvents':true,"
                        + "'ExcludeManagementEventSources':['kms.amazonaws.com']}]}");
    }

    /** Passes, though logging was off for a while, and a second trail records writes that the first one records too. */
    public static Assessment withCopy() {
        String other = ARN.replace("main", "other");
        String trail = "{'Name':'main','TrailARN':'" + ARN + "','HomeRegion':'us-east-1','IsMultiRegionTrail':true}";
        return assess("{'accountId':'111122223333','describeTrails':{'us-east-1':{'trailList':[" + trail + ","
                + trail.replace("main", "other") + "]}},'getTrailStatus':{'" + ARN + "':{'IsLogging':true,"
                + "'StopLoggingTime':'2026-08-01T09:00:00Z','StartLoggingTime':'2026-08-03T09:00:00Z'},'" + other
                + "':{'IsLogging':true}},'getEventSelectors':{'" + ARN + "':" + ALL + ",'" + other + "':"
                + ALL.replace("'All'", "'WriteOnly'") + "}}");
    }

    public static Assessment withoutTrail() {
        return assess("{'accountId':'111122223333','enabledRegions':[],'describeTrails':" + listings("", "") + "}");
    }

    /** A trail is listed in every region only if it is multi-region. */
    private static Assessment account(String multiRegion, String status, String selectors) {
        String trail = "{'Name':'main','TrailARN':'" + ARN + "','HomeRegion':'us-east-1','IsMultiRegionTrail':"
                + multiRegion + ",'IncludeGlobalServiceEvents':true,'IsOrganizationTrail':false}";
        return assess("{'accountId':'111122223333','enabledRegions':[],'describeTrails':"
                + listings(trail, multiRegion.equals("true") ? trail : "") + ","
                + "'getTrailStatus':{'" + ARN + "':" + status + "},"
                + "'getEventSelectors':{'" + ARN + "':" + selectors + "}}");
    }

    /** What us-east-1 lists, and what every other region does. */
    private static String listings(String home, String elsewhere) {
        return EnabledRegions.alwaysEnabledIn("aws").stream()
                .map(region ->
                        "'" + region + "':{'trailList':[" + (region.equals("us-east-1") ? home : elsewhere) + "]}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Assesses an account written with single quotes. */
    public static Assessment assess(String account) {
        byte[] json = account.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        RecordedEvidenceReader reader = RecordedEvidenceReader.of(new ByteArrayInputStream(json), "scene");
        if (reader.next().orElseThrow() instanceof RecordedAccount.Readable readable) {
            return Cis31.assess(readable.evidence());
        }
        throw new IllegalArgumentException(account);
    }
}
