package io.github.trailproof.examples.audit.console;

import java.io.Closeable;
import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error, removed at the end. */
public final class ProgressDisplay implements Closeable {

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final Optional<ProgressBar> bar;

    private ProgressDisplay(PrintStream err, Optional<ProgressBar> bar) {
        this.err = err;
        this.bar = bar;
    }

    /** A bar without a total until one is set; no bar where standard error is no terminal, or a bar is unwanted. */
    public static ProgressDisplay of(Terminal terminal, PrintStream err, boolean unwanted) {
        if (unwanted || !terminal.errIsTerminal()) {
            return new ProgressDisplay(err, Optional.empty());
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("accounts")
                .setStyle(terminal.ascii() ? ProgressBarStyle.ASCII : ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(
                        err, TextStyle.of(terminal).width()))
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
        return new ProgressDisplay(err, Optional.of(bar));
    }

    public void total(long accounts) {
        bar.ifPresent(shown -> shown.maxHint(accounts));
    }

    public void advance() {
        bar.ifPresent(ProgressBar::step);
    }

    /** Shows beside the bar how many accounts could not be asked. */
    public void failed(long accounts) {
        bar.filter(shown -> accounts > 0).ifPresent(shown -> shown.setExtraMessage(accounts + " could not be asked"));
    }

    /** Clears the line, so that a message can be written. */
    public void clear() {
        if (bar.isPresent()) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
