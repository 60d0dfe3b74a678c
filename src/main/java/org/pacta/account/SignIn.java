package org.pacta.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Right;
import org.pacta.access.SignInEvent;
import org.pacta.http.ProblemException;
import org.pacta.model.Clocks;
import org.pacta.model.PlainText;

/** Signing in by name and password, and the sessions that come of it. */
@ApplicationScoped
public class SignIn {

    private static final int LONGEST_NAME = 80;

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final Duration idle;
    private final Duration longest;
    private final Event<SignInEvent> events;
    private final Clock clock;

    @Inject
    SignIn(
            AccountRepository accounts,
            SessionRepository sessions,
            Passwords passwords,
            SignInLimits limits,
            @ConfigProperty(name = "pacta.sessions.idle") Duration idle,
            @ConfigProperty(name = "pacta.sessions.longest") Duration longest,
            Event<SignInEvent> events,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.limits = limits;
        this.idle = idle;
        this.longest = longest;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whose name and password these are. It takes as long where there is no such account, and says as little.
     *
     * @param address from which they came
     * @return the account; empty if they are not right, or it is turned off
     * @throws ProblemException 429 if it was tried too often
     */
    public Optional<Account> account(String name, String password, String address) {
        String asked = name.strip().toLowerCase(Locale.ROOT);
        // Nobody is called that; and not every database takes it in a question.
        if (asked.length() > LONGEST_NAME || !PlainText.isStorable(asked) || password.length() > Passwords.MAX_LENGTH) {
            asked = "";
        }
        Optional<Account> account = accounts.find(asked);
        // What is no name of an account may be anything, a password that was typed in the wrong place for instance.
        @Nullable String tried = account.map(Account::name).orElse(null);
        try {
            limits.take(asked, address);
        } catch (ProblemException tooMany) {
            events.fire(SignInEvent.failed(tried, address));
            throw tooMany;
        }
        boolean right = passwords.isRight(
                password.substring(0, Math.min(password.length(), Passwords.MAX_LENGTH)),
                account.map(Account::passwordHash).orElse(null));
        if (right && account.filter(found -> !found.off()).isPresent()) {
            limits.succeeded(asked, address);
            events.fire(SignInEvent.signedIn(asked, address));
            return account;
        }
        events.fire(SignInEvent.failed(tried, address));
        return Optional.empty();
    }

    /** A session with the secret that its cookie has, which is nowhere else. */
    public record Begun(SignInSession session, String secret) {

        /** Nothing that would end up in a log. */
        @Override
        public String toString() {
            return "Begun";
        }
    }

    /**
     * Begins a session, always a new one.
     *
     * @param account as it was when the password was right
     * @return empty if it has changed meanwhile: it may have another password now, or be turned off
     */
    public Optional<Begun> begin(Account account) {
        return begin(account.name(), now -> now.version() == account.version(), session -> {});
    }

    /**
     * Begins a session of somebody whom an identity provider has let in.
     *
     * @param further what they may do for that, beside what was granted here
     * @param idToken with which the provider is told when they sign out
     * @param longest how long that holds, and the session lasts
     * @param address from which they come
     * @return empty if the account is turned off
     */
    public Optional<Begun> begin(String account, Set<Right> further, String idToken, Duration longest, String address) {
        events.fire(SignInEvent.signedIn(account, address));
        return begin(
                account,
                now -> true,
                session -> session.arrived(further, idToken, Clocks.now(clock).plus(longest)));
    }

    private Optional<Begun> begin(String account, Predicate<Account> good, Consumer<SignInSession> as) {
        String secret = SecretText.next();
        SignInSession session =
                new SignInSession(SecretText.hash(secret), account, SecretText.next(), Clocks.now(clock));
        as.accept(session);
        return QuarkusTransaction.requiringNew().call(() -> {
            // Locked: whoever takes the account away, or its password, ends this session too, or it does not begin.
            if (accounts.lockedIfThere(account)
                    .filter(now -> !now.off() && good.test(now))
                    .isEmpty()) {
                return Optional.empty();
            }
            sessions.add(session);
            return Optional.of(new Begun(session, secret));
        });
    }

    /** The session that a cookie is of, unless it is over. */
    public Optional<SignInSession> session(String secret) {
        Instant now = Clocks.now(clock);
        Optional<SignInSession> session = sessions.find(SecretText.hash(secret))
                .filter(found -> !found.hasEndedAt(now)
                        && found.createdAt().isAfter(now.minus(longest))
                        && found.lastUsedAt().isAfter(now.minus(idle)));
        session.filter(found -> found.lastUsedAt().isBefore(now.minus(Uses.NOTED_EVERY)))
                .ifPresent(found -> QuarkusTransaction.requiringNew()
                        .run(() -> sessions.used(found.hash(), now, now.minus(Uses.NOTED_EVERY))));
        return session;
    }

    /** Ends it: whoever has the cookie is nobody with it from now on. */
    public void end(SignInSession session, String address) {
        QuarkusTransaction.requiringNew().run(() -> sessions.remove(session.hash()));
        events.fire(SignInEvent.signedOut(session.account(), address));
    }

    @Scheduled(every = "1h", delayed = "2m")
    void sweep() {
        Instant now = Clocks.now(clock);
        QuarkusTransaction.requiringNew().run(() -> sessions.sweep(now.minus(longest), now.minus(idle)));
    }
}
