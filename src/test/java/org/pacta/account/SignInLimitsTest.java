package org.pacta.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.access.Caller;
import org.pacta.http.Network;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;

/** Who guesses passwords, or asks without end. What it comes to over HTTP: org.pacta.start.SignInIT. */
class SignInLimitsTest {

    private static final int TRIES = 4;

    private final SignInLimits limits = new SignInLimits(TRIES);

    @Test
    void tries_wait_after_a_few_and_are_refused_after_some_more() {
        for (int i = 0; i < TRIES - 1; i++) {
            limits.take("anna", "10.0.0.1");
        }
        long before = System.nanoTime();
        limits.take("anna", "10.0.0.1");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(249));

        assertTooMany("anna", "10.0.0.1");
        assertTooMany("anna", "10.0.0.1");
    }

    @Test
    void whoever_is_right_is_not_counted() {
        for (int i = 0; i < TRIES * 20; i++) {
            limits.take("anna", "10.0.0.1");
            limits.succeeded("anna", "10.0.0.1");
        }
        assertThatCode(() -> limits.take("anna", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void one_address_locks_nobody_out_elsewhere_however_often_it_tries() {
        for (int i = 0; i < TRIES * 100; i++) {
            tried("anna", "10.0.0.1");
        }
        assertTooMany("anna", "10.0.0.1");

        assertThatCode(() -> limits.take("anna", "10.0.0.2")).doesNotThrowAnyException();
        assertThatCode(() -> limits.take("boris", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void one_address_does_not_try_one_account_after_the_other_without_end() {
        for (int i = 0; i < TRIES * 10; i++) {
            limits.take("account-" + i, "10.0.0.1");
        }
        assertTooMany("one-more", "10.0.0.1");
        assertThatCode(() -> limits.take("one-more", "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void many_addresses_do_not_try_one_account_without_end() {
        limits.take("anna", "10.0.3.1");
        limits.succeeded("anna", "10.0.3.1");
        for (int i = 0; i < TRIES * 100; i++) {
            limits.take("anna", "10." + i + ".1.1");
        }
        assertTooMany("anna", "10.0.2.1");
        assertThatCode(() -> limits.take("boris", "10.0.2.1")).doesNotThrowAnyException();
        // Where she has been in lately she is still let in.
        assertThatCode(() -> limits.take("anna", "10.0.3.1")).doesNotThrowAnyException();
    }

    @Test
    void one_house_is_one_address_however_many_of_ipv6_it_has() {
        for (int i = 0; i < TRIES * 2; i++) {
            tried("anna", "2001:db8:0:1::" + i);
        }

        assertTooMany("anna", "2001:db8:0:1:ffff:ffff:ffff:ffff%eth0");
        assertThatCode(() -> limits.take("anna", "2001:db8:0:2::1")).doesNotThrowAnyException();
        assertThat(Network.of("::ffff:10.0.0.1")).isEqualTo(Network.of("10.0.0.1"));
        assertThat(Network.of("not:an:address")).isEqualTo("not:an:address");
    }

    @Test
    void requests_are_counted_for_an_account_wherever_it_is_and_for_an_address_without_one() {
        RequestRates rates = new RequestRates(5);
        Caller anna = new Caller("anna", null, null, Set.of());
        for (int i = 0; i < 5; i++) {
            rates.take(anna, "10.0.0." + i);
            rates.take(Caller.ANONYMOUS, "10.0.0.1");
        }

        assertTooMany(() -> rates.take(anna, "10.0.0.9"));
        assertTooMany(() -> rates.take(Caller.ANONYMOUS, "10.0.0.1"));
        assertThatCode(() -> rates.take(new Caller("boris", null, null, Set.of()), "10.0.0.1"))
                .doesNotThrowAnyException();
        assertThatCode(() -> rates.take(Caller.ANONYMOUS, "10.0.0.2")).doesNotThrowAnyException();
    }

    private boolean tried(String account, String address) {
        // Nobody waits here: whoever is interrupted goes on at once.
        Thread.currentThread().interrupt();
        try {
            limits.take(account, address);
            return true;
        } catch (ProblemException refused) {
            return false;
        } finally {
            Thread.interrupted();
        }
    }

    private void assertTooMany(String account, String address) {
        assertTooMany(() -> limits.take(account, address));
    }

    private static void assertTooMany(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                .isEqualTo(ProblemType.TOO_MANY_REQUESTS));
    }
}
