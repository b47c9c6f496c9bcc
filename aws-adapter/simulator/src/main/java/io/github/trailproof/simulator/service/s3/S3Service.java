package io.github.trailproof.simulator.service.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.S3Protocol;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.service.BaseService;
import io.github.trailproof.simulator.service.CommonErrors;
import io.github.trailproof.simulator.service.WriteRecord;
import io.github.trailproof.simulator.service.policy.ResourcePolicy;
import io.github.trailproof.simulator.state.Bucket;
import io.github.trailproof.simulator.state.Caller;
import io.github.trailproof.simulator.state.State;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** S3, version 2006-03-01: making buckets that trails deliver to, and asking whose they are. */
public final class S3Service extends BaseService {

    private static final String NAME = "s3";
    private static final String OLDEST_REGION = "us-east-1";
    private static final Pattern BUCKET_NAME = Pattern.compile("(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+(?:\\.[0-9]+){3}");

    private static final Set<String> WRITES = Set.of(
            "CreateBucket",
            "DeleteBucket",
            "PutBucketPolicy",
            "DeleteBucketPolicy",
            "PutPublicAccessBlock",
            "DeletePublicAccessBlock");

    private final State state;

    public S3Service(State state) {
        super(
                NAME,
                new S3Protocol(),
                new CommonErrors(
                        new CommonErrors.Form(403, "AccessDenied"),
                        new CommonErrors.Form(503, "SlowDown"),
                        new CommonErrors.Form(403, "InvalidAccessKeyId")));
        this.state = state;
    }

    @Override
    public Optional<String> about(String operation, Input input) {
        return input.text("Bucket");
    }

    @Override
    public ObjectNode answer(Caller caller, String operation, Input input) {
        return switch (operation) {
            case "CreateBucket" -> create(caller, input);
            case "HeadBucket" ->
                Json.object().put("x-amz-bucket-region", own(caller, input).region());
            case "GetBucketLocation" -> Json.object().put(S3Protocol.BODY, location(own(caller, input)));
            case "GetBucketPolicy" ->
                Json.object()
                        .put(
                                S3Protocol.BODY,
                                own(caller, input)
                                        .policy()
                                        .orElseThrow(() -> new ServiceError(
                                                404, "NoSuchBucketPolicy", "The bucket policy does not exist")));
            case "PutBucketPolicy" -> {
                state.targets.put(own(caller, input).withPolicy(Optional.of(policy(input))));
                yield noContent();
            }
            case "DeleteBucketPolicy" -> {
                state.targets.put(own(caller, input).withPolicy(Optional.empty()));
                yield noContent();
            }
            case "DeleteBucket" -> {
                state.targets.remove(own(caller, input).name());
                yield noContent();
            }
            default -> publicAccessBlock(operation, own(caller, input), input);
        };
    }

    /** CloudTrail does not look at it, but whoever manages the bucket does. */
    private ObjectNode publicAccessBlock(String operation, Bucket bucket, Input input) {
        return switch (operation) {
            case "GetPublicAccessBlock" ->
                Json.object()
                        .put(
                                S3Protocol.BODY,
                                bucket.publicAccessBlock()
                                        .orElseThrow(() -> new ServiceError(
                                                404,
                                                "NoSuchPublicAccessBlockConfiguration",
                                                "The public access block configuration was not found")));
            case "DeletePublicAccessBlock" -> {
                state.targets.put(bucket.withPublicAccessBlock(Optional.empty()));
                yield noContent();
            }
            default -> {
                state.targets.put(bucket.withPublicAccessBlock(input.text(S3Protocol.BODY)));
                yield Json.object();
            }
        };
    }

    private static ObjectNode noContent() {
        return Json.object().put(S3Protocol.STATUS, 204);
    }

    /** Outside us-east-1 the region has to be said; there it must not be. */
    private ObjectNode create(Caller caller, Input input) {
        String name = input.text("Bucket").orElse("");
        if (!BUCKET_NAME.matcher(name).matches() || ADDRESS.matcher(name).matches()) {
            throw ServiceError.of("InvalidBucketName", "The specified bucket is not valid.");
        }
        String wanted = input.text("LocationConstraint").orElse(OLDEST_REGION);
        if (input.text("LocationConstraint").filter(OLDEST_REGION::equals).isPresent()) {
            throw ServiceError.of("InvalidLocationConstraint", "The specified location-constraint is not valid");
        }
        if (!wanted.equals(caller.region())) {
            throw ServiceError.of(
                    "IllegalLocationConstraintException",
                    "The location constraint is incompatible with the region that the request was sent to");
        }
        Optional<Bucket> there = state.targets.bucket(name);
        if (there.isPresent()) {
            boolean own = there.get().ownerId().equals(caller.accountId());
            throw new ServiceError(
                    409,
                    own ? "BucketAlreadyOwnedByYou" : "BucketAlreadyExists",
                    "The requested bucket name is not available");
        }
        state.targets.put(Bucket.of(name, caller.accountId(), caller.region(), true));
        return Json.object().put("Location", "/" + name);
    }

    /** The bucket of a call: the caller's own, whose owner is the expected one. */
    private Bucket own(Caller caller, Input input) {
        Bucket bucket = state.targets
                .bucket(input.text("Bucket").orElse(""))
                .orElseThrow(() -> new ServiceError(404, "NoSuchBucket", "The specified bucket does not exist"));
        String expected = input.text("ExpectedBucketOwner").orElse(bucket.ownerId());
        if (!bucket.ownerId().equals(caller.accountId()) || !bucket.ownerId().equals(expected)) {
            throw accessDenied("Access Denied");
        }
        return bucket;
    }

    private static String policy(Input input) {
        return input.text(S3Protocol.BODY)
                .filter(text -> ResourcePolicy.read(text).isPresent())
                .orElseThrow(() -> ServiceError.of("MalformedPolicy", "Policies must be valid JSON"));
    }

    private static String location(Bucket bucket) {
        String region = bucket.region().equals(OLDEST_REGION) ? "" : bucket.region();
        return "<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">" + region
                + "</LocationConstraint>";
    }

    @Override
    public Optional<WriteRecord> writeRecord(Caller caller, String operation, Input input) {
        ObjectNode request = Json.object();
        Json.put(request, "bucketName", input.text("Bucket"));
        return Optional.of(operation)
                .filter(WRITES::contains)
                .map(write -> new WriteRecord(caller.region(), Optional.empty(), request, answer -> Json.object()));
    }
}
