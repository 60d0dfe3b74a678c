package org.pacta.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.pacta.access.Right;
import org.pacta.access.Role;
import org.pacta.access.Scope;
import org.pacta.http.ProblemException;
import org.pacta.model.Clocks;
import org.pacta.model.FirstStart;
import org.pacta.model.Ids;

/**
 * The first account: an admin, made while there is none. With {@code PACTA_ADMIN_PASSWORD} it is {@code admin}, at the
 * start; without, the log has a token with which whoever reads it makes one, once. No password is ever there by default.
 */
@ApplicationScoped
public class SetUp {

    private static final Logger LOG = Logger.getLogger(SetUp.class);
    private static final String ADMIN = "admin";
    private static final Right ADMIN_OF_ALL = new Right(Role.ADMIN, Scope.EVERYTHING);

    /** After the sample data, whose accounts are accounts too. */
    public static final int LAST = 10_000;

    private final FirstStart firstStart;
    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final Session session;
    private final Clock clock;
    private final Optional<String> adminPassword;

    @Inject
    SetUp(
            FirstStart firstStart,
            AccountRepository accounts,
            GrantRepository grants,
            SessionRepository sessions,
            Passwords passwords,
            Session session,
            Clock clock,
            @ConfigProperty(name = "pacta.admin.password") Optional<String> adminPassword) {
        this.firstStart = firstStart;
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.passwords = passwords;
        this.session = session;
        this.clock = clock;
        this.adminPassword = adminPassword.filter(password -> !password.isBlank());
    }

    void start(@Observes @Priority(LAST) StartupEvent start) {
        QuarkusTransaction.requiringNew().call(this::begin).ifPresent(LOG::warn);
    }

    /** @return what is to be said once it is there for good */
    private Optional<String> begin() {
        firstStart.takeTurn();
        if (accounts.any()) {
            return Optional.empty();
        }
        if (adminPassword.isPresent()) {
            makeAdmin(new AccountRequest(ADMIN, "Administrator", null, false), adminPassword.get());
            return Optional.of("The account 'admin' was made, with the password that is set.");
        }
        Instant now = Clocks.now(clock);
        String token = SecretText.next();
        session.createMutationQuery("delete from SetUpToken").executeUpdate();
        session.persist(new SetUpToken(SecretText.hash(token), now));
        return Optional.of(
                "Nobody can sign in yet. Unless another node is started meanwhile, the first account is made by POST /api/set-up"
                        + " with this token, which works once: " + token);
    }

    /**
     * Makes the first account.
     *
     * @throws ProblemException 401 if the token is not the one, or was used
     */
    Account first(SetUpRequest request) {
        passwords
                .faults("/password", request.password(), request.account(), request.displayName(), "pacta")
                .throwIfAny();
        firstStart.takeTurn();
        // The row goes first, so that of two at once only one finds it.
        int used = session.createMutationQuery("delete from SetUpToken t where t.hash = :hash")
                .setParameter("hash", SecretText.hash(request.token()))
                .executeUpdate();
        if (used == 0 || accounts.any()) {
            throw ProblemException.unauthenticated(
                    "The set-up token is not the one that the log has, or there is an account already.");
        }
        return makeAdmin(
                new AccountRequest(request.account(), request.displayName(), request.email(), false),
                request.password());
    }

    /**
     * For an operator whom nobody lets in any more: the account, made if need be, is an admin, not turned off, and has a new
     * password; whoever was signed in with it is not any more. The audit has it, as the service's own.
     *
     * @return the password
     * @throws IllegalArgumentException if the account is that of somebody who signs in elsewhere
     */
    public String reset(String name) {
        return QuarkusTransaction.requiringNew().call(() -> {
            firstStart.takeTurn();
            String password = SecretText.next();
            Account account = accounts.lockedIfThere(name)
                    .orElseGet(() -> makeAdmin(new AccountRequest(name, "Administrator", null, false), password));
            if (account.provider() != null) {
                throw new IllegalArgumentException(
                        "The account '" + name + "' is that of somebody who signs in with an identity provider");
            }
            account.describe(account.displayName(), account.email(), false);
            account.takePassword(passwords.hash(password));
            if (!grants.has(name, ADMIN_OF_ALL)) {
                grants.add(new Grant(Ids.next(), name, ADMIN_OF_ALL));
            }
            sessions.end(name);
            return password;
        });
    }

    private Account makeAdmin(AccountRequest request, String password) {
        Account account = new Account(request.name(), request.displayName());
        request.applyTo(account);
        account.takePassword(passwords.hash(password));
        accounts.add(account);
        grants.add(new Grant(Ids.next(), account.name(), ADMIN_OF_ALL));
        return account;
    }
}
