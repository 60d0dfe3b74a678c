package org.pacta.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pacta.access.Caller;
import org.pacta.http.Network;
import org.pacta.http.ProblemException;

/** How many requests are answered to one account, or to one address where nobody has signed in, on this node. */
@ApplicationScoped
class RequestRates {

    private final int perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    @Inject
    RequestRates(@ConfigProperty(name = "pacta.requests.per-minute") int perMinute) {
        this.perMinute = perMinute;
    }

    /** @throws ProblemException 429 if there were too many */
    void take(Caller caller, String address) {
        var probe = buckets.get(
                        caller.account() == null ? " " + Network.of(address) : caller.account(), key -> Bucket.builder()
                                .addLimit(limit ->
                                        limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                                .build())
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ProblemException.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
