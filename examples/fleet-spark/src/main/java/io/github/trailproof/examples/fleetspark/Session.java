package io.github.trailproof.examples.fleetspark;

import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark, as the cluster has set it up; without a cluster, all cores of this machine. */
final class Session {

    private static final String MASTER = "spark.master";

    private Session() {}

    static SparkSession start() {
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.app.name", "trailproof-fleet")
                .setIfMissing(MASTER, "local[*]")
                // No table is kept anywhere.
                .set("spark.sql.catalogImplementation", "in-memory");
        return SparkSession.builder()
                .config(conf.get(MASTER).startsWith("local") ? local(conf) : conf)
                .getOrCreate();
    }

    /** Nobody else takes part, so nothing listens but on loopback, and nothing is left where the user stands. */
    private static SparkConf local(SparkConf conf) {
        Path warehouse = Path.of(System.getProperty("java.io.tmpdir"), "trailproof-fleet-warehouse");
        return conf.set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.ui.enabled", "false")
                .setIfMissing("spark.sql.shuffle.partitions", "4")
                .set("spark.sql.warehouse.dir", warehouse.toUri().toString());
    }
}
