package io.github.trailproof.simulator.http;

import io.github.trailproof.simulator.fault.CallLog;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * A server of HTTP/1.1 on a port of the loopback interface, with a thread for each connection. The JDK's own server
 * is not enough: it cannot reset a connection, and it waits for delayed acknowledgements unless a property of the whole
 * JVM is set.
 */
public final class LoopbackServer implements AutoCloseable {

    private static final int BACKLOG = 1024;

    private final ServerSocket listener;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Pauses pauses;
    private final CallLog log;
    private final Function<HttpRequest, HttpResponse> answers;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "simulated-aws");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Binds a port.
     *
     * @param port 0 for a free one
     * @throws UncheckedIOException if the port is taken
     */
    public LoopbackServer(int port, Pauses pauses, CallLog log, Function<HttpRequest, HttpResponse> answers) {
        this.pauses = pauses;
        this.log = log;
        this.answers = answers;
        try {
            listener = new ServerSocket();
            listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start() {
        threads.execute(this::accept);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    public int openConnections() {
        return connections.size();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException | RejectedExecutionException e) {
                // The server is closed, or the client is gone: the condition of the loop decides.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (listener.isClosed()) {
                return;
            }
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            HttpReader reader = new HttpReader(new BufferedInputStream(socket.getInputStream()), out);
            converse(reader, new HttpWriter(socket, out, pauses));
        } catch (IOException e) {
            // The client is gone.
            closeQuietly(socket);
        } finally {
            connections.remove(socket);
        }
    }

    private void converse(HttpReader reader, HttpWriter writer) throws IOException {
        try {
            boolean open = true;
            while (open) {
                Optional<HttpRequest> request = reader.next();
                if (request.isEmpty()) {
                    return;
                }
                open = answer(request.get(), writer);
            }
        } catch (MalformedHttpException e) {
            writer.send(HttpResponse.of(e.status(), "text/plain", e.getMessage() + "\n"), true, () -> {});
        }
    }

    private boolean answer(HttpRequest request, HttpWriter writer) throws IOException {
        try (CallLog.Open open = log.opened()) {
            boolean last = request.header("Connection").orElse("").equalsIgnoreCase("close");
            return writer.send(answers.apply(request), last, open::close);
        }
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // It is not used any more.
        }
    }

    /** Stops listening and closes every connection. */
    @Override
    public void close() {
        pauses.end();
        closeQuietly(listener);
        connections.forEach(LoopbackServer::closeQuietly);
        threads.shutdownNow();
    }
}
