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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pacta.access.Right;
import org.pacta.access.SignInEvent;
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
     * @return the name of the account; empty if they are not right, or the account is turned off
     * @throws org.pacta.http.ProblemException 429 if it was tried too often
     */
    public Optional<String> account(String name, String password, String address) {
        String asked = name.strip().toLowerCase(Locale.ROOT);
        // Nobody is called that; and not every database takes it in a question.
        if (asked.length() > LONGEST_NAME || !PlainText.isStorable(asked) || password.length() > Passwords.MAX_LENGTH) {
            asked = "";
        }
        limits.take(asked, address);
        Optional<Account> account = accounts.find(asked);
        boolean right = passwords.isRight(
                password.substring(0, Math.min(password.length(), Passwords.MAX_LENGTH)),
                account.map(Account::passwordHash).orElse(null));
        if (right && account.filter(found -> !found.off()).isPresent()) {
            limits.succeeded(asked, address);
            events.fire(SignInEvent.signedIn(asked, address));
            return Optional.of(asked);
        }
        events.fire(SignInEvent.failed(name, address));
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

    /** Begins a session, always a new one. */
    public Begun begin(String account) {
        return begin(account, session -> {});
    }

    /**
     * Begins a session of somebody whom an identity provider has let in.
     *
     * @param further what they may do for that, beside what was granted here
     * @param idToken with which the provider is told when they sign out
     * @param longest how long that holds, and the session lasts
     * @param address from which they come
     */
    public Begun begin(String account, Set<Right> further, String idToken, Duration longest, String address) {
        events.fire(SignInEvent.signedIn(account, address));
        return begin(
                account,
                session -> session.arrived(further, idToken, Clocks.now(clock).plus(longest)));
    }

    private Begun begin(String account, Consumer<SignInSession> as) {
        String secret = SecretText.next();
        SignInSession session =
                new SignInSession(SecretText.hash(secret), account, SecretText.next(), Clocks.now(clock));
        as.accept(session);
        QuarkusTransaction.requiringNew().run(() -> sessions.add(session));
        return new Begun(session, secret);
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
