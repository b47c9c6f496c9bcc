package io.github.trailproof.mapping.raw;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Keeps the text of the answer to one call, while the SDK reads it: of what the SDK has no name for it keeps nothing. As a
 * plugin of the request it leaves the caller's client as it is. There is no text where no HTTP answer was seen, as with a
 * client that heeds no plugins.
 *
 * <p>For one call, which may be repeated by its client; safe for use by several threads.
 */
public final class RawAnswer implements SdkPlugin, ExecutionInterceptor {

    /** Far more than any answer of CloudTrail has. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private volatile Optional<Copy> copy = Optional.empty();

    /** Starts without a text. */
    public RawAnswer() {}

    /** The settings of a request that keeps its text here, and else those given, if there are any. */
    public AwsRequestOverrideConfiguration with(@Nullable AwsRequestOverrideConfiguration override) {
        AwsRequestOverrideConfiguration.Builder settings =
                override == null ? AwsRequestOverrideConfiguration.builder() : override.toBuilder();
        return settings.addPlugin(this).build();
    }

    @Override
    public void configureClient(SdkServiceClientConfiguration.Builder client) {
        client.overrideConfiguration(client.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(this)
                .build());
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        Copy answer = next(context);
        return context.responseBody().map(answer::of);
    }

    @Override
    public Optional<Publisher<ByteBuffer>> modifyAsyncHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        Copy answer = next(context);
        return context.responsePublisher().map(body -> SdkPublisher.adapt(body).map(answer::take));
    }

    /** An error is no answer to keep, and nothing that came before it is one any more. */
    private Copy next(Context.ModifyHttpResponse context) {
        Copy answer = new Copy(MOST_BYTES);
        copy = context.httpResponse().isSuccessful() ? Optional.of(answer) : Optional.empty();
        return answer;
    }

    /** What the last answer held, as far as it was read; empty if there was none. */
    Optional<Copy> copy() {
        return copy;
    }
}
