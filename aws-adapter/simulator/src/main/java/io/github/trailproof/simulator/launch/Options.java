package io.github.trailproof.simulator.launch;

import io.github.trailproof.simulator.SimulatedAws;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the arguments say.
 *
 * @param files of recorded evidence
 * @param accounts that are empty
 * @param time at which the simulator's clock stands still; by default it is the system's
 * @param port to listen on; 0 for a free one
 */
record Options(
        List<Path> files,
        List<EmptyAccount> accounts,
        List<Members> organizations,
        Optional<Instant> time,
        int port,
        boolean rateLimits) {

    static final String USAGE = """
            usage: java -jar trailproof-simulator-VERSION-all.jar [OPTION]...
              --accounts FILE                   accounts from recorded evidence (JSON Lines, also gzip)
              --account ID[:REGION,REGION...]   an empty account, with these regions beside those that cannot be disabled
              --organization ID:ID,ID...        an organization: the management account, then its members
              --clock TIME                      the time by which events are recorded, such as 2026-08-20T12:00:00Z
              --rate-limits                     throttle as CloudTrail does
              --port NUMBER                     the port of 127.0.0.1; by default a free one
            """;

    private static final Pattern COMMAS = Pattern.compile(",");
    private static final int HIGHEST_PORT = 65_535;

    /** An empty account and the regions that it has enabled. */
    record EmptyAccount(String id, List<String> regions) {
        void create(SimulatedAws aws) {
            aws.account(id, regions.toArray(String[]::new));
        }
    }

    /** A management account and its members. */
    record Members(String managementAccountId, List<String> ids) {
        void create(SimulatedAws aws) {
            aws.organization(managementAccountId, ids.toArray(String[]::new));
        }
    }

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException if they are not as {@link #USAGE} says
     */
    static Options read(String[] arguments) {
        List<Path> files = new ArrayList<>();
        List<EmptyAccount> accounts = new ArrayList<>();
        List<Members> organizations = new ArrayList<>();
        Optional<Instant> time = Optional.empty();
        int port = 0;
        boolean rateLimits = false;
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--accounts" -> files.add(Path.of(value(option, rest)));
                case "--account" -> {
                    String value = value(option, rest);
                    accounts.add(new EmptyAccount(head(value), tail(value)));
                }
                case "--organization" -> {
                    String value = value(option, rest);
                    organizations.add(new Members(head(value), tail(value)));
                }
                case "--clock" -> time = Optional.of(time(value(option, rest)));
                case "--port" -> port = port(value(option, rest));
                case "--rate-limits" -> rateLimits = true;
                default -> throw new IllegalArgumentException("unknown option `" + option + "`");
            }
        }
        return new Options(files, accounts, organizations, time, port, rateLimits);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("the option `" + option + "` has no value");
        }
        return rest.next();
    }

    private static String head(String value) {
        int colon = value.indexOf(':');
        return colon < 0 ? value : value.substring(0, colon);
    }

    private static List<String> tail(String value) {
        int colon = value.indexOf(':');
        return colon < 0
                ? List.of()
                : COMMAS.splitAsStream(value.substring(colon + 1)).toList();
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a time such as 2026-08-20T12:00:00Z, found `" + text + "`", e);
        }
    }

    private static int port(String text) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("expected a port from 0 to 65535, found `" + text + "`");
        }
        return port;
    }
}
