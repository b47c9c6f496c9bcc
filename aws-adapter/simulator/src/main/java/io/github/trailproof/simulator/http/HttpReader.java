package io.github.trailproof.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads requests of HTTP/1.1 from one connection. Bounded, so that no client can make it hold on to more and more. */
final class HttpReader {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_BODY = 4 * 1024 * 1024;

    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z]+) ([^ ]+) HTTP/1\\.[01]");
    private static final Pattern HEADER = Pattern.compile("([^:\\s]+):[ \\t]*(.*?)[ \\t]*");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,9}");
    private static final Pattern CHUNK_LENGTH = Pattern.compile("([0-9a-fA-F]{1,7})[ \\t]*(;.*)?");

    private final InputStream in;
    private final OutputStream out;

    HttpReader(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Obtains the next request; none if the client has hung up. */
    Optional<HttpRequest> next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        Matcher request = REQUEST_LINE.matcher((char) first + line());
        if (!request.matches()) {
            throw new MalformedHttpException(400, "the request line is malformed");
        }
        String target = request.group(2);
        int query = target.indexOf('?');
        Map<String, String> headers = headers();
        return Optional.of(new HttpRequest(
                request.group(1),
                query < 0 ? target : target.substring(0, query),
                query < 0 ? "" : target.substring(query + 1),
                headers,
                new String(body(headers), StandardCharsets.UTF_8)));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            Matcher header = HEADER.matcher(line);
            if (!header.matches()) {
                throw new MalformedHttpException(400, "a header is malformed");
            }
            headers.put(header.group(1).toLowerCase(Locale.ROOT), header.group(2));
            if (headers.size() > MOST_HEADERS) {
                throw new MalformedHttpException(431, "there are too many headers");
            }
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        boolean chunked = headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .equals("chunked");
        String length = headers.getOrDefault("content-length", "0");
        if (!LENGTH.matcher(length).matches()) {
            throw new MalformedHttpException(400, "Content-Length is malformed");
        }
        if (headers.getOrDefault("expect", "").toLowerCase(Locale.ROOT).equals("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        return chunked ? chunks() : exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = chunkLength(); length > 0; length = chunkLength()) {
            body.write(exactly(length));
            line();
            refuseTooLong(body.size());
        }
        // Trailers say nothing to any service here.
        headers();
        return body.toByteArray();
    }

    private int chunkLength() throws IOException {
        Matcher length = CHUNK_LENGTH.matcher(line());
        if (!length.matches()) {
            throw new MalformedHttpException(400, "a chunk's length is malformed");
        }
        return Integer.parseInt(length.group(1), 16);
    }

    private byte[] exactly(int length) throws IOException {
        refuseTooLong(length);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the client hung up within a request");
        }
        return bytes;
    }

    private static void refuseTooLong(int length) throws MalformedHttpException {
        if (length > LONGEST_BODY) {
            throw new MalformedHttpException(413, "the body is too long");
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the client hung up within a request");
            }
            line.append((char) next);
            if (line.length() > LONGEST_LINE) {
                throw new MalformedHttpException(431, "a line is too long");
            }
        }
        if (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }
}
