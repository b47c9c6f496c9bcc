package io.github.trailproof.recorded.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.history.timeline.Observation;
import io.github.trailproof.history.timeline.Place;
import io.github.trailproof.history.timeline.TrailEffect;
import io.github.trailproof.history.timeline.TrailEffect.Created;
import io.github.trailproof.history.timeline.TrailEffect.SelectorsPut;
import io.github.trailproof.history.timeline.TrailEffect.Updated;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.TrailArn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class TrailEventReaderTest {

    private static final String ACCOUNT = "111122223333";
    private static final TrailArn MAIN = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:" + ACCOUNT + ":trail/main");

    private final List<String> complaints = new ArrayList<>();
    private final List<Place.Kind> others = new ArrayList<>();

    private List<Observation.Call> calls(byte[] bytes) throws IOException {
        List<Observation.Call> calls = new ArrayList<>();
        TrailEventReader.read(
                new ByteArrayInputStream(bytes),
                observation -> {
                    if (observation instanceof Observation.Call call) {
                        calls.add(call);
                    } else {
                        others.add(((Observation.OtherCall) observation).kind());
                    }
                },
                complaints::add);
        return calls;
    }

    private List<Observation.Call> calls(String json) throws IOException {
        return calls(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String file(String... records) {
        return "{'Records':[" + String.join(",", records) + "]}";
    }

    private static String record(String name, String request, String response) {
        return "{'eventVersion':'1.11','userIdentity':{'type':'AssumedRole','arn':'arn:aws:sts::" + ACCOUNT
                + ":assumed-role/admin/alice','accountId':'" + ACCOUNT
                + "','sessionContext':{'sessionIssuer':{'type':'Role','arn':'arn:aws:iam::" + ACCOUNT
                + ":role/admin'},'attributes':{'mfaAuthenticated':'false'}}},'eventTime':'2026-09-10T10:00:00Z',"
                + "'eventSource':'cloudtrail.amazonaws.com','eventName':'" + name
                + "','awsRegion':'eu-west-1','sourceIPAddress':'192.0.2.1','userAgent':'aws-cli/2','requestParameters':"
                + request + ",'responseElements':" + response + ",'requestID':'r','eventID':'id-" + name
                + "','readOnly':false,'eventType':'AwsApiCall','managementEvent':true,'recipientAccountId':'" + ACCOUNT
                + "','eventCategory':'Management','newMember':{'deep':[1,{'a':null}]}}";
    }

    private TrailEffect effect(String name, String request, String response) throws IOException {
        List<Observation.Call> calls = calls(file(record(name, request, response)));
        assertThat(complaints).isEmpty();
        assertThat(calls)
                .singleElement()
                .satisfies(call -> assertThat(call.trailArn()).isEqualTo(MAIN));
        return calls.get(0).effect();
    }

    @Test
    void aCallNamesWhoMadeItAndWhen() throws IOException {
        Observation.Call call =
                calls(file(record("StopLogging", "{'name':'main'}", "null"))).get(0);

        assertThat(call.trailArn()).isEqualTo(MAIN);
        assertThat(call.call().at()).isEqualTo(Instant.parse("2026-09-10T10:00:00Z"));
        assertThat(call.call().eventId()).contains("id-StopLogging");
        assertThat(call.call().caller().arn()).contains("arn:aws:sts::" + ACCOUNT + ":assumed-role/admin/alice");
        assertThat(call.call().caller().sessionIssuerArn()).contains("arn:aws:iam::" + ACCOUNT + ":role/admin");
        assertThat(call.call().caller().sourceIpAddress()).contains("192.0.2.1");
        assertThat(call.effect()).isEqualTo(new TrailEffect.Stopped());
    }

    @Test
    void everyKindOfChangeIsRead() throws IOException {
        String whole =
                "{'name':'main','s3BucketName':'logs','includeGlobalServiceEvents':true,'isMultiRegionTrail':true,"
                        + "'trailARN':'" + MAIN + "','logFileValidationEnabled':false,'isOrganizationTrail':false}";

        assertThat(effect("StartLogging", "{'name':'" + MAIN + "'}", "null")).isEqualTo(new TrailEffect.Started());
        assertThat(effect("DeleteTrail", "{'name':'main'}", "null")).isEqualTo(new TrailEffect.Deleted());
        assertThat(effect("CreateTrail", "{'name':'main','s3BucketName':'logs'}", whole))
                .isInstanceOfSatisfying(
                        Created.class,
                        created ->
                                assertThat(created.trail().isMultiRegionTrail()).contains(true));
        assertThat(effect("UpdateTrail", "{'name':'main','isMultiRegionTrail':true}", whole))
                .isInstanceOfSatisfying(
                        Updated.class,
                        updated -> assertThat(updated.trail().isOrganizationTrail())
                                .contains(false));
        assertThat(
                        effect(
                                "PutEventSelectors",
                                "{'trailName':'main'}",
                                "{'trailARN':'" + MAIN
                                        + "','eventSelectors':[{'readWriteType':'All','includeManagementEvents':true,'dataResources':[],'excludeManagementEventSources':[]}]}"))
                .isInstanceOfSatisfying(
                        SelectorsPut.class,
                        put -> assertThat(put.selectors()).contains(EventSelectors.defaultSelectors()));
    }

    @Test
    void whatARequestLeavesOutHasItsDefaultAndWhatAnAnswerLeavesOutIsUnknown() throws IOException {
        assertThat(effect("CreateTrail", "{'name':'main','s3BucketName':'logs'}", "null"))
                .isInstanceOfSatisfying(Created.class, created -> {
                    assertThat(created.trail().isMultiRegionTrail()).contains(false);
                    assertThat(created.trail().includeGlobalServiceEvents()).contains(true);
                });
        assertThat(effect("UpdateTrail", "{'name':'main','isMultiRegionTrail':false}", "null"))
                .isInstanceOfSatisfying(Updated.class, updated -> {
                    assertThat(updated.trail().isMultiRegionTrail()).contains(false);
                    assertThat(updated.trail().includeGlobalServiceEvents()).isEmpty();
                });
        String selector = "{'eventSelectors':[{'readWriteType':'ReadOnly'}],'trailName':'main'}";
        assertThat(selector(effect("PutEventSelectors", selector, "null")).includeManagementEvents())
                .contains(true);
        assertThat(selector(effect(
                                "PutEventSelectors",
                                "{'trailName':'main'}",
                                "{'eventSelectors':[{'readWriteType':'ReadOnly'}]}"))
                        .includeManagementEvents())
                .isEmpty();
    }

    private static EventSelector selector(TrailEffect effect) {
        return ((SelectorsPut) effect)
                .selectors()
                .orElseThrow()
                .eventSelectors()
                .get(0);
    }

    @Test
    void aMemberOfASelectorThatIsNotKnownIsKept() throws IOException {
        EventSelector selector = selector(effect(
                "PutEventSelectors",
                "{'trailName':'main','eventSelectors':[{'readWriteType':'All','onlyOnSundays':true}]}",
                "null"));

        assertThat(selector.hasUnrecognizedMembers()).isTrue();
        assertThat(selector.readWriteType()).contains(ReadWriteType.ALL);
    }

    @Test
    void advancedSelectorsAreReadWithTheirOperators() throws IOException {
        TrailEffect effect = effect(
                "PutEventSelectors",
                "{'trailName':'main','advancedEventSelectors':[{'name':'n','fieldSelectors':["
                        + "{'field':'eventCategory','equals':['Management']},"
                        + "{'field':'eventSource','notEquals':['kms.amazonaws.com']}]}]}",
                "null");

        assertThat(((SelectorsPut) effect)
                        .selectors()
                        .orElseThrow()
                        .advancedEventSelectors()
                        .get(0)
                        .fieldSelectors()
                        .get(1)
                        .notEquals())
                .containsExactly("kms.amazonaws.com");
    }

    @Test
    void otherRecordsAndFailedCallsArePassedOver() throws IOException {
        String failed = record("StopLogging", "{'name':'main'}", "null")
                .replace("'requestID'", "'errorCode':'AccessDenied','requestID'");
        String other = record("StopLogging", "{'name':'main'}", "null")
                .replace("cloudtrail.amazonaws.com", "iot.amazonaws.com");
        String read = record("DescribeTrails", "{'trailNameList':['main']}", "null");
        String insight = record("StopLogging", "{'name':'main'}", "null").replace("'Management'", "'Insight'");

        assertThat(calls(file(failed, other, read, insight))).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void changesOfEnabledRegionsAndOfAnOrganizationAreFound() throws IOException {
        String region = record("EnableRegion", "{'RegionName':'ap-southeast-3'}", "null")
                .replace("cloudtrail.amazonaws.com", "account.amazonaws.com");
        String member = record("LeaveOrganization", "null", "null")
                .replace("cloudtrail.amazonaws.com", "organizations.amazonaws.com");

        assertThat(calls(file(region, member))).isEmpty();
        assertThat(others).containsExactly(Place.Kind.ENABLED_REGIONS, Place.Kind.ORGANIZATION);
    }

    @Test
    void lookupEventsRecordsByThemselvesAndGzipAreRead() throws IOException {
        String record = record("StopLogging", "{'name':'main'}", "null").replace('\'', '"');
        String quoted = record.replace("\"", "\\\"");
        String lookup =
                "{\"Events\":[{\"EventId\":\"id\",\"EventName\":\"StopLogging\",\"Resources\":[],\"CloudTrailEvent\":\""
                        + quoted + "\"}]}";
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(("{\"Records\":[" + record + "]}").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(calls(lookup)).hasSize(1);
        assertThat(calls(zipped.toByteArray())).hasSize(1);
        assertThat(calls(record + "\n" + record)).hasSize(2);
        assertThat(calls("{'Records':[]}")).isEmpty();
    }

    @Test
    void aRecordWithoutATrailIsNamedAndTheNextOneIsRead() throws IOException {
        List<Observation.Call> calls =
                calls(file(record("StopLogging", "null", "null"), record("StartLogging", "{'name':'main'}", "null")));

        assertThat(calls).hasSize(1);
        assertThat(complaints).containsExactly("record id-StopLogging: expected the name of a trail, found none");
    }

    @Test
    void whatIsNoJsonIsAnError() {
        assertThatThrownBy(() -> calls("{'Records':[{"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected CloudTrail's records as JSON");
    }

    @Test
    void digestsAndInsightsAreKnownByTheirNames() {
        assertThat(TrailEventReader.isBesideRecords("AWSLogs/1/CloudTrail-Digest/eu-west-1/x.json.gz"))
                .isTrue();
        assertThat(TrailEventReader.isBesideRecords("AWSLogs/1/CloudTrail/eu-west-1/x.json.gz"))
                .isFalse();
    }

    private static String organizations(String name, String request, String more) {
        return record(name, request, "null")
                .replace("'eventSource':'cloudtrail.amazonaws.com'", "'eventSource':'organizations.amazonaws.com'")
                .replace("'newMember':{'deep':[1,{'a':null}]}", more);
    }

    private List<Optional<String>> concerned(String... records) throws IOException {
        List<Optional<String>> concerned = new ArrayList<>();
        TrailEventReader.read(
                new ByteArrayInputStream(file(records).replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                observation -> concerned.add(((Observation.OtherCall) observation).accountId()),
                complaints::add);
        return concerned;
    }

    @Test
    void aChangeOfMembershipTellsWhomItConcerns() throws IOException {
        String joined = "'serviceEventDetails':{'accountId':'444455556666'}";
        String created = "'serviceEventDetails':{'createAccountStatus':{'accountId':'777788889999'}}";

        assertThat(concerned(
                        organizations("LeaveOrganization", "null", "'a':1"),
                        organizations("RemoveAccountFromOrganization", "{'accountId':'123456789012'}", "'a':1"),
                        organizations("AccountJoinedOrganization", "null", joined),
                        organizations("CreateAccountResult", "null", created),
                        organizations(
                                "DisableAWSServiceAccess", "{'servicePrincipal':'cloudtrail.amazonaws.com'}", "'a':1")))
                .containsExactly(
                        Optional.of(ACCOUNT),
                        Optional.of("123456789012"),
                        Optional.of("444455556666"),
                        Optional.of("777788889999"),
                        Optional.empty(),
                        Optional.of(ACCOUNT));
    }

    @Test
    void whatConcernsAnotherServiceOrCameToNothingIsNoChange() throws IOException {
        assertThat(concerned(
                        organizations(
                                "DisableAWSServiceAccess", "{'servicePrincipal':'config.amazonaws.com'}", "'a':1"),
                        organizations(
                                "DeregisterDelegatedAdministrator",
                                "{'servicePrincipal':'guardduty.amazonaws.com'}",
                                "'a':1"),
                        organizations(
                                "CreateAccountResult",
                                "null",
                                "'serviceEventDetails':{'createAccountStatus':{'state':'FAILED'}}")))
                .isEmpty();
        assertThat(complaints).isEmpty();
    }
}
