package io.github.trailproof.execute;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Keeps the text of the answer to one call, while the SDK reads it: of what the SDK has no name for it keeps nothing. As a
 * plugin of the request it leaves the caller's client as it is.
 */
final class AnswerText implements SdkPlugin, ExecutionInterceptor {

    private Optional<ByteArrayOutputStream> text = Optional.empty();

    @Override
    public void configureClient(SdkServiceClientConfiguration.Builder client) {
        client.overrideConfiguration(client.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(this)
                .build());
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        text = Optional.of(answer);
        return context.responseBody().map(body -> new Copying(body, answer));
    }

    /** What the last answer held, as far as it was read; empty if there was none. */
    Optional<byte[]> bytes() {
        return text.map(ByteArrayOutputStream::toByteArray);
    }

    private static final class Copying extends FilterInputStream {

        private final OutputStream copy;

        Copying(InputStream in, OutputStream copy) {
            super(in);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                copy.write(next);
            }
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) {
                copy.write(bytes, offset, count);
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 8192)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
