package io.github.trailproof.simulator.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.state.RecordedEvent.Resource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The trails and buckets that a call names. */
final class NamedResources {

    private static final List<String> TRAILS = List.of("name", "trailName", "resourceId", "trailARN");

    private NamedResources() {}

    static List<Resource> of(ObjectNode request, ObjectNode answer) {
        Set<Resource> resources = new LinkedHashSet<>();
        for (ObjectNode names : List.of(request, answer)) {
            TRAILS.forEach(name -> add(resources, "AWS::CloudTrail::Trail", names, name));
            add(resources, "AWS::S3::Bucket", names, "s3BucketName");
        }
        return List.copyOf(resources);
    }

    private static void add(Set<Resource> resources, String type, ObjectNode names, String name) {
        if (names.path(name).isTextual()) {
            resources.add(new Resource(type, names.path(name).textValue()));
        }
    }
}
