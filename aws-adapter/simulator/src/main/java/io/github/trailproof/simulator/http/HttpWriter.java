package io.github.trailproof.simulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends responses of HTTP/1.1 over one connection. */
final class HttpWriter {

    private static final int PIECES = 10;

    private final Socket socket;
    private final OutputStream out;
    private final Pauses pauses;

    HttpWriter(Socket socket, OutputStream out, Pauses pauses) {
        this.socket = socket;
        this.out = out;
        this.pauses = pauses;
    }

    /**
     * Sends a response as its delivery says.
     *
     * @param last whether the client expects no further response
     * @param answered run before the last byte is sent, so that a client with the full response finds the call closed
     * @return whether the connection can be used for a further response
     */
    boolean send(HttpResponse answer, boolean last, Runnable answered) throws IOException {
        if (answer.delivery() instanceof HttpResponse.Reset) {
            answered.run();
            // With no time to linger, closing sends a reset instead of an orderly end.
            socket.setSoLinger(true, 0);
            return false;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        byte[] head = head(answer, body.length, last).getBytes(StandardCharsets.US_ASCII);
        if (answer.delivery() instanceof HttpResponse.Dripping dripping) {
            out.write(head);
            int piece = Math.max(1, (body.length + PIECES - 1) / PIECES);
            for (int from = 0; from < body.length; from += piece) {
                out.flush();
                pauses.pause(dripping.pause());
                if (from + piece >= body.length) {
                    answered.run();
                }
                out.write(body, from, Math.min(piece, body.length - from));
            }
            out.flush();
            return !last;
        }
        boolean truncated = answer.delivery() instanceof HttpResponse.Truncated;
        byte[] message = new byte[head.length + (truncated ? body.length / 2 : body.length)];
        System.arraycopy(head, 0, message, 0, head.length);
        System.arraycopy(body, 0, message, head.length, message.length - head.length);
        answered.run();
        out.write(message);
        out.flush();
        return !last && !truncated;
    }

    private static String head(HttpResponse answer, int length, boolean last) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(answer.status())
                .append(' ')
                .append(answer.status() < 400 ? "OK" : "Error")
                .append("\r\n");
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            head.append(header.getKey())
                    .append(": ")
                    .append(header.getValue().replaceAll("[^ -~]", "?"))
                    .append("\r\n");
        }
        head.append("Content-Length: ").append(length).append("\r\n");
        if (last) {
            head.append("Connection: close\r\n");
        }
        return head.append("\r\n").toString();
    }
}
