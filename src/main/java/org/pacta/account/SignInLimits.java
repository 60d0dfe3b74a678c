package org.pacta.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pacta.http.Network;
import org.pacta.http.ProblemException;

/**
 * How often somebody may try to sign in, on this node. After a few failures each try waits a little longer; after
 * {@code pacta.sign-in.tries} of one address for one account, ten times as many of one address for all accounts, or
 * a hundred times as many of all addresses for one account, none is looked at for a while, right or wrong. So whoever guesses
 * gets nowhere, and whoever wants to lock somebody out has to come from a hundred addresses; and does not, where the owner has
 * been in lately. An address is a house ({@link Network}).
 */
@ApplicationScoped
class SignInLimits {

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final Duration LATELY = Duration.ofDays(30);
    private static final int TENFOLD = 10;
    private static final int HUNDREDFOLD = 100;
    private static final int FREE = 3;
    private static final long LONGEST_WAIT_MILLIS = 2000;
    private static final long FIRST_WAIT_MILLIS = 250;

    /** Each that waits holds a thread. */
    private static final int WAITING_AT_ONCE = 8;

    private final int tries;
    private final Semaphore waiting = new Semaphore(WAITING_AT_ONCE);
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(WHILE.multipliedBy(2))
            .build();

    /** From where somebody was right. */
    private final Cache<String, Boolean> ownersAddresses =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(LATELY).build();

    @Inject
    SignInLimits(@ConfigProperty(name = "pacta.sign-in.tries") int tries) {
        this.tries = tries;
    }

    /**
     * Counts a try, and has it wait.
     *
     * @throws ProblemException 429 if there were too many
     */
    void take(String account, String client) {
        String address = Network.of(client);
        // In this order: what one address tries in vain for one account counts no further, or it would lock that out.
        List<Bucket> counted = ownersAddresses.getIfPresent(both(account, address)) != null
                ? List.of(byBoth(account, address), byAddress(address))
                : List.of(byBoth(account, address), byAddress(address), byAccount(account));
        for (Bucket bucket : counted) {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw ProblemException.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }
        long failed = tries - byBoth(account, address).getAvailableTokens() - 1;
        if (failed >= FREE) {
            sleep(Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS << Math.min(failed - FREE, 4)), counted);
        }
    }

    /** It was right: it does not count. */
    void succeeded(String account, String client) {
        String address = Network.of(client);
        byBoth(account, address).reset();
        byAddress(address).addTokens(1);
        byAccount(account).addTokens(1);
        ownersAddresses.put(both(account, address), true);
    }

    private void sleep(long millis, List<Bucket> counted) {
        if (!waiting.tryAcquire()) {
            // It was not looked at, so it was none.
            counted.forEach(bucket -> bucket.addTokens(1));
            throw ProblemException.tooMany(Duration.ofMillis(millis));
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.release();
        }
    }

    private Bucket byBoth(String account, String address) {
        return bucket("both " + both(account, address), tries);
    }

    private static String both(String account, String address) {
        return account + " " + address;
    }

    private Bucket byAddress(String address) {
        return bucket("address " + address, tries * TENFOLD);
    }

    private Bucket byAccount(String account) {
        return bucket("account " + account, tries * HUNDREDFOLD);
    }

    private Bucket bucket(String key, int capacity) {
        return buckets.get(key, missing -> Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WHILE))
                .build());
    }
}
