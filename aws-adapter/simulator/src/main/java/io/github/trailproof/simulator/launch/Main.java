package io.github.trailproof.simulator.launch;

import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.simulator.SimulatedAws;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/**
 * Starts a simulator that serves until its process is ended. The first line of its output is the endpoint; what it says of
 * the accounts goes to the error output.
 */
public final class Main {

    private static final int USAGE = 64;
    private static final int NO_INPUT = 66;

    private final PrintStream notes;

    private Main(PrintStream notes) {
        this.notes = notes;
    }

    /** Starts a simulator as the arguments say; without any, it has no accounts and says how it is called. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(new Main(System.err).run(arguments));
    }

    private int run(String[] arguments) throws InterruptedException {
        Options options;
        try {
            options = Options.read(arguments);
        } catch (IllegalArgumentException e) {
            notes.println(e.getMessage());
            notes.print(Options.USAGE);
            return USAGE;
        }
        try (SimulatedAws aws = SimulatedAws.start(options.port())) {
            options.time().ifPresent(time -> aws.clock(InstantSource.fixed(time)));
            aws.rateLimits(options.rateLimits());
            options.accounts().forEach(account -> account.create(aws));
            for (Path file : options.files()) {
                read(file, aws);
            }
            options.organizations().forEach(organization -> organization.create(aws));
            System.out.println(aws.endpoint());
            System.out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException e) {
            notes.println("cannot read the accounts: " + e.getMessage());
            return NO_INPUT;
        } catch (IllegalArgumentException e) {
            notes.println(e.getMessage());
            return USAGE;
        }
    }

    private void read(Path file, SimulatedAws aws) throws IOException {
        try (RecordedEvidenceReader reader = RecordedEvidenceReader.open(file)) {
            reader.stream().forEach(account -> add(account, aws));
        }
    }

    private void add(RecordedAccount account, SimulatedAws aws) {
        if (account instanceof RecordedAccount.Readable readable) {
            create(readable, aws);
        } else if (account instanceof RecordedAccount.Unreadable refused) {
            notes.println(
                    refused.source() + ", line " + refused.line() + ", " + refused.path() + ": " + refused.message());
        }
    }

    /** An account whose evidence is complete and consistent can be changed; any other answers what was recorded. */
    private void create(RecordedAccount.Readable account, SimulatedAws aws) {
        String accountId = account.evidence().accountId();
        try {
            aws.seed(account.evidence());
            notes.println(accountId + ": calls change it");
        } catch (IllegalArgumentException e) {
            aws.replay(account.evidence());
            notes.println(accountId + ": it answers what was recorded, and cannot be changed: " + e.getMessage());
        }
    }
}
