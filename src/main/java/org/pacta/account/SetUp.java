package org.pacta.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.pacta.access.Right;
import org.pacta.access.Role;
import org.pacta.access.Scope;
import org.pacta.http.ProblemException;
import org.pacta.model.Clocks;
import org.pacta.model.Ids;

/**
 * The first account: an admin, made while there is none. With {@code PACTA_ADMIN_PASSWORD} it is {@code admin}, at the
 * start; without, the log has a token with which whoever reads it makes one, once. No password is ever there by default.
 */
@ApplicationScoped
public class SetUp {

    private static final Logger LOG = Logger.getLogger(SetUp.class);
    private static final String ADMIN = "admin";

    /** After the sample data, whose accounts are accounts too. */
    public static final int LAST = 10_000;

    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final Passwords passwords;
    private final Session session;
    private final Clock clock;
    private final Optional<String> adminPassword;

    @Inject
    SetUp(
            AccountRepository accounts,
            GrantRepository grants,
            Passwords passwords,
            Session session,
            Clock clock,
            @ConfigProperty(name = "pacta.admin.password") Optional<String> adminPassword) {
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.session = session;
        this.clock = clock;
        this.adminPassword = adminPassword.filter(password -> !password.isBlank());
    }

    void start(@Observes @Priority(LAST) StartupEvent start) {
        Optional<String> secret = QuarkusTransaction.requiringNew().call(() -> {
            if (accounts.any()) {
                return Optional.empty();
            }
            if (adminPassword.isPresent()) {
                makeAdmin(new AccountRequest(ADMIN, "Administrator", null, false), adminPassword.get());
                LOG.info("The account 'admin' was made, with the password that is set.");
                return Optional.empty();
            }
            String token = SecretText.next();
            session.createMutationQuery("delete from SetUpToken").executeUpdate();
            session.persist(new SetUpToken(SecretText.hash(token), Clocks.now(clock)));
            return Optional.of(token);
        });
        secret.ifPresent(token -> LOG.warnf(
                "Nobody can sign in yet. The first account is made by POST /api/set-up with this token, which works once: %s",
                token));
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

    private Account makeAdmin(AccountRequest request, String password) {
        Account account = new Account(request.name(), request.displayName());
        request.applyTo(account);
        account.takePassword(passwords.hash(password));
        accounts.add(account);
        List.of(new Right(Role.ADMIN, Scope.EVERYTHING))
                .forEach(right -> grants.add(new Grant(Ids.next(), account.name(), right)));
        return account;
    }
}
