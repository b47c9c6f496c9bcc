package io.github.trailproof.simulator.service;

import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Protocol;
import io.github.trailproof.simulator.protocol.ServiceError;
import java.util.Optional;

/** What the services share: a name, a protocol, and the errors that any call may meet. */
public abstract class BaseService implements Service {

    private final String name;
    private final Protocol protocol;
    private final CommonErrors errors;

    protected BaseService(String name, Protocol protocol, CommonErrors errors) {
        this.name = name;
        this.protocol = protocol;
        this.errors = errors;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Protocol protocol() {
        return protocol;
    }

    /** By default no call names a resource. */
    @Override
    public Optional<String> about(String operation, Input input) {
        return Optional.empty();
    }

    @Override
    public final ServiceError accessDenied(String words) {
        return errors.denied().saying(words);
    }

    @Override
    public final ServiceError throttled(String words) {
        return errors.throttled().saying(words);
    }

    @Override
    public final ServiceError unknownKey(String words) {
        return errors.unknownKey().saying(words);
    }
}
