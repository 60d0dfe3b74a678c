package org.pacta.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.pacta.model.Clocks;

/** Notes when tokens are used: to the minute, so that a client that polls does not write each time. */
@ApplicationScoped
class Uses {

    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final TokenRepository tokens;
    private final Clock clock;

    @Inject
    Uses(TokenRepository tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    void note(Token token) {
        Instant now = Clocks.now(clock);
        Instant lately = now.minus(NOTED_EVERY);
        Instant last = token.lastUsedAt();
        if (last == null || last.isBefore(lately)) {
            QuarkusTransaction.requiringNew().run(() -> tokens.used(token.id(), now, lately));
        }
    }
}
