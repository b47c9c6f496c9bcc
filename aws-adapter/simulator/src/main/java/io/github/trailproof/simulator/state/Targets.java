package io.github.trailproof.simulator.state;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where trails deliver to, and what with: buckets and keys. Those that nobody has told of exist, and allow everything. */
public final class Targets {

    private final Map<String, Bucket> buckets = new HashMap<>();
    private final Set<String> missingBuckets = new HashSet<>();
    private final Map<String, Key> keys = new HashMap<>();

    Targets() {}

    public Optional<Bucket> bucket(String name) {
        return Optional.ofNullable(buckets.get(name));
    }

    public void put(Bucket bucket) {
        buckets.put(bucket.name(), bucket);
        missingBuckets.remove(bucket.name());
    }

    public void remove(String bucketName) {
        buckets.remove(bucketName);
        missingBuckets.add(bucketName);
    }

    public boolean isMissing(String bucketName) {
        return missingBuckets.contains(bucketName);
    }

    public Optional<Key> key(String arn) {
        return Optional.ofNullable(keys.get(arn));
    }

    public void put(String keyArn, Key key) {
        keys.put(keyArn, key);
    }
}
