package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.recorded.json.ValueCache;
import io.github.trailproof.trail.Trail;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The answers of DescribeTrails, by region. */
final class ListingCodec {

    static final String LISTINGS = "an object of answers by region";

    private static final String TRAIL_LIST = "trailList";

    private static final Members<TrailListing, Draft> MEMBERS = new Members<TrailListing, Draft>(
                    "an answer of DescribeTrails as an object")
            .flag(
                    "includeShadowTrails",
                    listing -> listing.includesShadowTrails() ? Optional.empty() : Optional.of(false),
                    (draft, asked) -> draft.includesShadowTrails = asked)
            .member(
                    TRAIL_LIST,
                    (json, draft) -> draft.read(json),
                    (listing, out) -> Members.writeList(TRAIL_LIST, listing.trails(), TrailCodec::write, out));

    private static final class Draft {
        private final ValueCache<Trail> copies;
        private final AccountLimits limits;
        private Optional<List<Trail>> trails = Optional.empty();
        private boolean includesShadowTrails = true;

        Draft(ValueCache<Trail> copies, AccountLimits limits) {
            this.copies = copies;
            this.limits = limits;
        }

        void read(JsonCursor json) throws IOException {
            trails = Optional.of(json.list("a list of trails", this::readTrail));
        }

        /** A trail that several regions list in the same bytes becomes one object. */
        private Trail readTrail(JsonCursor json) throws IOException {
            Trail trail = json.cached(copies, TrailCodec::read);
            limits.add(trail);
            limits.check(json);
            return trail;
        }
    }

    private ListingCodec() {}

    static Stream<String> names() {
        return MEMBERS.names();
    }

    static Map<String, Evidence<TrailListing>> readAll(JsonCursor json) throws IOException {
        json.expectObject(LISTINGS);
        AccountLimits limits = new AccountLimits();
        ValueCache<Trail> copies = json.cache(trail -> true);
        // Most regions answer in the same bytes, as a multi-region trail is listed in each: to make each answer anew
        // takes
        // a sixth longer. A reason names its region.
        ValueCache<Evidence<TrailListing>> answers =
                json.cache(answer -> answer.value().filter(limits::addAgain).isPresent());
        Map<String, Evidence<TrailListing>> listings = new LinkedHashMap<>();
        for (String region = json.nextMember(); region != null; region = json.nextMember()) {
            if (listings.containsKey(RegionName.checked(json, region))) {
                throw json.refuse("expected one answer for each region, found another");
            }
            limits.regions(listings.size() + 1);
            limits.check(json);
            String asked = region;
            listings.put(region, json.cached(answers, it -> read(it, asked, new Draft(copies, limits))));
        }
        return listings;
    }

    private static Evidence<TrailListing> read(JsonCursor json, String region, Draft draft) throws IOException {
        Absence absence = new Absence();
        long found = MEMBERS.read(json, draft, absence);
        if (absence.isStated()) {
            // How it was asked is no answer.
            long answered = MEMBERS.found(found, TRAIL_LIST) ? found : 0;
            return Evidence.missing(absence.reason(json, answered, notAsked(region)));
        }
        // A list that is absent is not a list without trails.
        return draft.trails
                .map(trails -> new TrailListing(trails, draft.includesShadowTrails))
                .map(absence::known)
                .orElseGet(() -> Evidence.missing(MissingEvidence.of(
                        Operation.DESCRIBE_TRAILS, region, new Unsettled("trailList is absent from the answer"))));
    }

    static void writeAll(Map<String, Evidence<TrailListing>> listings, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("describeTrails");
        for (Map.Entry<String, Evidence<TrailListing>> listing : listings.entrySet()) {
            out.writeFieldName(listing.getKey());
            Absence.write(listing.getValue(), notAsked(listing.getKey()), out, MEMBERS::write);
        }
        out.writeEndObject();
    }

    private static MissingEvidence notAsked(String region) {
        return MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, new NotAsked());
    }
}
