package org.pacta.account;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.pacta.access.SignInEvent;

/** How many sign-ins there were on this node, and how many failed: not whose. */
@ApplicationScoped
class SignInMetrics implements MeterBinder {

    private final Map<SignInEvent.Kind, Counter> counters = new EnumMap<>(SignInEvent.Kind.class);

    @Override
    public void bindTo(MeterRegistry registry) {
        for (SignInEvent.Kind kind : SignInEvent.Kind.values()) {
            counters.put(
                    kind,
                    Counter.builder("pacta.sign.ins")
                            .description("Sign-ins, failed ones, and sign-outs")
                            .tag("what", kind.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    void count(@Observes SignInEvent event) {
        Counter counter = counters.get(event.kind());
        if (counter != null) {
            counter.increment();
        }
    }
}
