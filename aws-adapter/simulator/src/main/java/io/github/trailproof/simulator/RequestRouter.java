package io.github.trailproof.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.events.Attempt;
import io.github.trailproof.simulator.events.CallRecorder;
import io.github.trailproof.simulator.fault.Call;
import io.github.trailproof.simulator.fault.CallLog;
import io.github.trailproof.simulator.fault.Effect;
import io.github.trailproof.simulator.fault.Faults;
import io.github.trailproof.simulator.http.ConnectionClosed;
import io.github.trailproof.simulator.http.HttpRequest;
import io.github.trailproof.simulator.http.HttpResponse;
import io.github.trailproof.simulator.http.Pauses;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.JsonProtocol;
import io.github.trailproof.simulator.protocol.Protocol;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.protocol.Signature;
import io.github.trailproof.simulator.service.AccountService;
import io.github.trailproof.simulator.service.ConfigService;
import io.github.trailproof.simulator.service.Ec2Service;
import io.github.trailproof.simulator.service.Service;
import io.github.trailproof.simulator.service.StsService;
import io.github.trailproof.simulator.service.cloudtrail.CloudTrailService;
import io.github.trailproof.simulator.service.organizations.OrganizationsService;
import io.github.trailproof.simulator.service.s3.S3Service;
import io.github.trailproof.simulator.state.Caller;
import io.github.trailproof.simulator.state.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Routes every request: finds its service and its caller, and applies faults. */
final class RequestRouter {

    /** For requests whose service is unknown. */
    private static final Protocol ANY_PROTOCOL = new JsonProtocol();

    private final State state;
    private final CallLog log;
    private final Faults faults;
    private final RateLimits limits;
    private final Pauses pauses;
    private final CallRecorder recorder;
    private final Map<String, Service> services;
    private final AtomicLong requests = new AtomicLong();
    private volatile Duration latency = Duration.ZERO;

    RequestRouter(State state, CallLog log, Faults faults, RateLimits limits, Pauses pauses) {
        this.state = state;
        this.log = log;
        this.faults = faults;
        this.limits = limits;
        this.pauses = pauses;
        this.recorder = new CallRecorder(state);
        this.services = Stream.of(
                        new CloudTrailService(state),
                        new StsService(state),
                        new OrganizationsService(state),
                        new AccountService(state),
                        new ConfigService(state),
                        new Ec2Service(state),
                        new S3Service(state))
                .collect(Collectors.toMap(Service::name, Function.identity()));
    }

    void latency(Duration perCall) {
        latency = perCall;
    }

    /** The answer to a request; one that asks for the head alone gets no body. */
    HttpResponse answer(HttpRequest request) {
        HttpResponse answer = answerWithBody(request);
        return request.method().equals("HEAD") ? answer.withBody("") : answer;
    }

    private HttpResponse answerWithBody(HttpRequest request) {
        String requestId = new UUID(0, requests.incrementAndGet()).toString();
        Protocol protocol = ANY_PROTOCOL;
        try {
            Signature signature = Signature.of(request);
            Service service = services.get(signature.service());
            if (service == null) {
                throw ServiceError.unknownOperation(signature.service());
            }
            protocol = service.protocol();
            return answer(request, signature, service, requestId);
        } catch (ServiceError e) {
            return protocol.failure(e, requestId);
        } catch (ConnectionClosed e) {
            return HttpResponse.reset();
        } catch (RuntimeException e) {
            return protocol.failure(new ServiceError(500, "InternalFailure", "the simulator failed: " + e), requestId);
        }
    }

    private HttpResponse answer(HttpRequest request, Signature signature, Service service, String requestId) {
        Protocol protocol = service.protocol();
        String operation = protocol.operation(request);
        Input input = protocol.input(request);
        Caller caller = caller(signature, request, service);
        Call call = new Call(
                caller.accountId(), caller.region(), service.name(), operation, service.about(operation, input));
        log.add(call);
        List<Effect> effects = faults.striking(call);
        pauses.pause(delay(effects));
        Optional<Effect> effect = effects.stream()
                .filter(other -> !(other instanceof Effect.Delayed))
                .findFirst();
        Attempt attempt = attempt(request, service, caller, call, input, requestId);
        effect.ifPresent(known -> refuse(known, attempt, call));
        HttpResponse answer = carriedOut(attempt, call, input);
        return effect.map(known -> spoiled(answer, known)).orElse(answer);
    }

    private Caller caller(Signature signature, HttpRequest request, Service service) {
        synchronized (state) {
            return state.caller(signature, request.header("X-Amz-Security-Token"))
                    .orElseThrow(() -> service.unknownKey("the security token in the request is not valid"));
        }
    }

    private Duration delay(List<Effect> effects) {
        Duration delay = latency;
        for (Effect effect : effects) {
            if (effect instanceof Effect.Delayed delayed) {
                delay = delay.plus(delayed.delay());
            }
        }
        return delay;
    }

    /** Throws the error that an effect puts in the place of the answer, if it is such an effect. */
    private void refuse(Effect effect, Attempt attempt, Call call) {
        Service service = attempt.service();
        if (effect instanceof Effect.AccessDenied) {
            throw failed(attempt, service.accessDenied(denial(attempt.caller(), call)));
        } else if (effect instanceof Effect.Throttled) {
            throw failed(attempt, service.throttled("Rate exceeded"));
        } else if (effect instanceof Effect.Answered error) {
            throw failed(attempt, new ServiceError(error.status(), error.code(), error.message()));
        } else if (effect instanceof Effect.ConnectionReset) {
            throw new ConnectionClosed();
        }
    }

    private ServiceError failed(Attempt attempt, ServiceError error) {
        synchronized (state) {
            recorder.failed(attempt, error);
        }
        return error;
    }

    private Attempt attempt(
            HttpRequest request, Service service, Caller caller, Call call, Input input, String requestId) {
        synchronized (state) {
            return new Attempt(
                    request,
                    service,
                    caller,
                    call.operation(),
                    service.writeRecord(caller, call.operation(), input),
                    requestId);
        }
    }

    private static String denial(Caller caller, Call call) {
        return "User: " + caller.arn() + " is not authorized to perform: " + call.service() + ":" + call.operation();
    }

    private HttpResponse carriedOut(Attempt attempt, Call call, Input input) {
        Protocol protocol = attempt.service().protocol();
        try {
            ObjectNode output;
            synchronized (state) {
                output = judged(attempt, call, input);
                recorder.succeeded(attempt, output);
            }
            return protocol.success(call.operation(), output, attempt.requestId());
        } catch (ServiceError e) {
            return protocol.failure(failed(attempt, e), attempt.requestId());
        }
    }

    private ObjectNode judged(Attempt attempt, Call call, Input input) {
        Service service = attempt.service();
        if (!limits.permits(call, state.exactNow())) {
            throw service.throttled("Rate exceeded");
        }
        if (!attempt.caller().mayCall(service.name(), call.operation())) {
            throw service.accessDenied(denial(attempt.caller(), call) + " because no session policy allows the "
                    + service.name() + ":" + call.operation() + " action");
        }
        return service.answer(attempt.caller(), call.operation(), input);
    }

    private static HttpResponse spoiled(HttpResponse answer, Effect effect) {
        if (effect instanceof Effect.AnswerLost) {
            return HttpResponse.reset();
        } else if (effect instanceof Effect.TruncatedBody) {
            return answer.delivered(new HttpResponse.Truncated());
        } else if (effect instanceof Effect.GarbageBody) {
            return answer.withBody("<html>{\"trailList\": [");
        } else if (effect instanceof Effect.SlowDrip drip) {
            return answer.delivered(new HttpResponse.Dripping(drip.pause()));
        }
        return answer;
    }
}
