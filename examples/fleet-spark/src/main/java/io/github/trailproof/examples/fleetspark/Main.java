package io.github.trailproof.examples.fleetspark;

import java.util.List;
import org.apache.spark.sql.SparkSession;

/** The command {@code fleet}, and what {@code spark-submit} is given. */
public final class Main {

    private static final int USAGE = 64;
    private static final int UNREADABLE = 65;
    private static final int FAULT = 70;

    private Main() {}

    /**
     * Judges accounts. The exit status tells whether all of the input could be judged, not how: a cluster takes any
     * other than 0 for a job that failed.
     *
     * @param args an output and inputs
     */
    public static void main(String[] args) {
        int status = run(List.of(args));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs the command and obtains its exit status. */
    static int run(List<String> args) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(args);
        } catch (IllegalArgumentException wrong) {
            System.err.println("fleet: " + wrong.getMessage());
            System.err.println("Usage: " + Arguments.USAGE);
            return USAGE;
        }
        try (SparkSession spark = Session.start()) {
            Summary summary = new Fleet(spark, arguments).run();
            summary.print(System.out);
            return summary.counts().isEverythingJudged() ? 0 : UNREADABLE;
        } catch (Exception failure) {
            // Spark throws checked exceptions that it does not declare.
            System.err.println("fleet: " + failure.getMessage());
            return FAULT;
        }
    }
}
