package io.github.trailproof.recorded.events;

import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.history.Caller;
import io.github.trailproof.history.ChangeCall;
import io.github.trailproof.history.timeline.Observation;
import io.github.trailproof.history.timeline.Place;
import io.github.trailproof.history.timeline.TrailEffect;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The record of a call that changed a trail. */
final class ChangeRecord {

    private final RecordScan scan;
    private final RecordTree request;
    private final RecordTree response;

    ChangeRecord(RecordScan scan) {
        this.scan = scan;
        this.request = new RecordTree(scan.tree("requestParameters"));
        this.response = new RecordTree(scan.tree("responseElements"));
    }

    /** The call and, if it changed a trail, what it did. */
    Observation observation() throws MalformedRecordException {
        String name = required("eventName");
        ChangeCall call = new ChangeCall(time(), name, scan.text("eventID"), caller());
        return switch (required("eventSource")) {
            case "account.amazonaws.com" ->
                new Observation.OtherCall(Place.Kind.ENABLED_REGIONS, call, named().or(this::callersAccount));
            case "organizations.amazonaws.com" ->
                new Observation.OtherCall(Place.Kind.ORGANIZATION, call, concerned(name));
            default -> {
                TrailArn arn = arn();
                yield new Observation.Call(arn, call, effect(name, arn), isByName());
            }
        };
    }

    /**
     * Whether it has no part in what trails record after all: a call about another service's access to an organization, or
     * about another service's administrator, and a new account that did not come about.
     */
    boolean isOfNoConcern() {
        if (!scan.text("eventSource").equals(Optional.of("organizations.amazonaws.com"))) {
            return false;
        }
        boolean failed = scan.text("eventName").equals(Optional.of("CreateAccountResult"))
                && concerned("CreateAccountResult").isEmpty();
        return failed
                || request.text("servicePrincipal")
                        .filter(service -> !service.equals("cloudtrail.amazonaws.com"))
                        .isPresent();
    }

    /** The account whose membership a call of Organizations changes; empty where it may be any. */
    private Optional<String> concerned(String name) {
        return switch (name) {
            case "AcceptHandshake", "LeaveOrganization", "CreateOrganization", "DeleteOrganization" -> callersAccount();
            case "CloseAccount", "RemoveAccountFromOrganization" -> named();
            case "AccountJoinedOrganization", "AccountDepartedOrganization", "CreateAccountResult" -> {
                RecordTree details = new RecordTree(scan.tree("serviceEventDetails"));
                yield details.tree("createAccountStatus").orElse(details).text("accountId");
            }
            default -> Optional.empty();
        };
    }

    /** The account that the request names; Account Management writes its members with a capital. */
    private Optional<String> named() {
        return request.text("accountId").or(() -> request.text("AccountId"));
    }

    private Optional<String> callersAccount() {
        return new RecordTree(scan.tree("userIdentity")).text("accountId").or(() -> scan.text("recipientAccountId"));
    }

    /** What the same call changed besides: without its organization's trust, an account's trails are ordinary ones. */
    Optional<Observation> consequence() throws MalformedRecordException {
        String name = required("eventName");
        return name.equals("DisableAWSServiceAccess") || name.equals("DeleteOrganization")
                ? Optional.of(new Observation.OtherCall(
                        Place.Kind.TRAILS,
                        new ChangeCall(time(), name, scan.text("eventID"), caller()),
                        callersAccount()))
                : Optional.empty();
    }

    private String required(String name) throws MalformedRecordException {
        return scan.text(name).orElseThrow(() -> new MalformedRecordException("expected `" + name + "`, found none"));
    }

    private Instant time() throws MalformedRecordException {
        try {
            return Instant.parse(required("eventTime"));
        } catch (DateTimeException e) {
            throw new MalformedRecordException("expected a time in `eventTime`");
        }
    }

    private boolean isByName() {
        return name().filter(name -> !name.startsWith("arn:")).isPresent();
    }

    private Optional<String> name() {
        return response.text("trailARN").or(() -> request.text("name")).or(() -> request.text("trailName"));
    }

    /** The answer's, else the request's; a bare name is of the region of the call and of the recording account. */
    private TrailArn arn() throws MalformedRecordException {
        Optional<String> text = name();
        if (text.isEmpty()) {
            throw new MalformedRecordException("expected the name of a trail, found none");
        }
        String name = text.get();
        if (!name.startsWith("arn:")) {
            String account = scan.text("recipientAccountId")
                    .or(() -> new RecordTree(scan.tree("userIdentity")).text("accountId"))
                    .orElseThrow(() -> new MalformedRecordException("expected `recipientAccountId`, found none"));
            String region = required("awsRegion");
            name = "arn:" + Partitions.of(region) + ":cloudtrail:" + region + ":" + account + ":trail/" + name;
        }
        try {
            return TrailArn.parse(name);
        } catch (IllegalArgumentException e) {
            throw new MalformedRecordException("expected the name or the ARN of a trail");
        }
    }

    private Caller caller() {
        RecordTree identity = new RecordTree(scan.tree("userIdentity"));
        return new Caller(
                identity.text("type"),
                identity.text("arn"),
                identity.tree("sessionContext")
                        .flatMap(context -> context.tree("sessionIssuer"))
                        .flatMap(issuer -> issuer.text("arn")),
                identity.text("invokedBy"),
                scan.text("userAgent"),
                scan.text("sourceIPAddress"));
    }

    private TrailEffect effect(String name, TrailArn arn) throws MalformedRecordException {
        return switch (name) {
            case "CreateTrail" ->
                new TrailEffect.Created(response.isEmpty() ? requested(arn) : settings(arn, response));
            case "UpdateTrail" -> new TrailEffect.Updated(settings(arn, response.isEmpty() ? request : response));
            case "DeleteTrail" -> new TrailEffect.Deleted();
            case "StartLogging" -> new TrailEffect.Started();
            case "StopLogging" -> new TrailEffect.Stopped();
            default -> new TrailEffect.SelectorsPut(SelectorRecord.of(request, response));
        };
    }

    private static Trail settings(TrailArn arn, RecordTree tree) throws MalformedRecordException {
        return Trail.builder()
                .trailArn(arn)
                .isMultiRegionTrail(tree.flag("isMultiRegionTrail"))
                .includeGlobalServiceEvents(tree.flag("includeGlobalServiceEvents"))
                .isOrganizationTrail(tree.flag("isOrganizationTrail"))
                .build();
    }

    /** What CreateTrail does not name has the request's default. */
    private Trail requested(TrailArn arn) throws MalformedRecordException {
        Trail asked = settings(arn, request);
        return asked.toBuilder()
                .isMultiRegionTrail(asked.isMultiRegionTrail().orElse(false))
                .includeGlobalServiceEvents(asked.includeGlobalServiceEvents().orElse(true))
                .isOrganizationTrail(asked.isOrganizationTrail().orElse(false))
                .build();
    }
}
