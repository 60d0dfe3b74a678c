package org.pacta.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.http.Precondition;
import org.pacta.model.Faults;
import org.pacta.model.RuleBroken;

/** What can be done with accounts. */
@ApplicationScoped
@Transactional
public class AccountService {

    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final SessionRepository sessions;
    private final TokenRepository tokens;
    private final Passwords passwords;
    private final Access access;
    private final Precondition precondition;

    @Inject
    AccountService(
            AccountRepository accounts,
            GrantRepository grants,
            SessionRepository sessions,
            TokenRepository tokens,
            Passwords passwords,
            Access access,
            Precondition precondition) {
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.tokens = tokens;
        this.passwords = passwords;
        this.access = access;
        this.precondition = precondition;
    }

    public Account create(AccountRequest request) {
        if (accounts.find(request.name()).isPresent()) {
            throw new RuleBroken("There is an account '{0}' already.", request.name());
        }
        Account account = new Account(request.name(), request.displayName());
        request.applyTo(account);
        accounts.add(account);
        return account;
    }

    public Account change(String name, Function<Account, AccountRequest> change) {
        Account account = accounts.locked(name);
        precondition.holdsFor(account);
        AccountRequest request = change.apply(account);
        new Faults()
                .when(
                        !request.name().equals(name),
                        "/name",
                        "The name of an account never changes; the address says '{0}'.",
                        name)
                .throwIfAny();
        request.applyTo(account);
        if (account.off()) {
            refuseIfLastAdmin(name);
            sessions.end(name);
        }
        return account;
    }

    public void delete(String name) {
        Account account = accounts.locked(name);
        precondition.holdsFor(account);
        // Who deletes their own writes just that.
        if (account.wrote() || name.equals(access.caller().account())) {
            throw new RuleBroken(
                    "Something was written with the account '{0}', and goes on naming it; it can be turned off.", name);
        }
        refuseIfLastAdmin(name);
        // One by one, so that each is told of.
        grants.of(name).forEach(grants::remove);
        tokens.of(name).forEach(tokens::remove);
        accounts.remove(account);
    }

    /** A password of its own that nobody has chosen, for an account of the sample data. */
    public String givePassword(String name) {
        String password = SecretText.next();
        takePassword(accounts.locked(name), password);
        return password;
    }

    /**
     * An administrator gives a password; whoever was signed in with the account is not any more. Not to their own: whoever
     * has got hold of their session or token would have the account for good.
     */
    public Account setPassword(String name, String password) {
        if (name.equals(access.caller().account())) {
            throw new RuleBroken(
                    "Your own password is changed with POST /api/me/password, which asks for the present one.");
        }
        Account account = accounts.locked(name);
        takePassword(account, password);
        sessions.end(name);
        return account;
    }

    /**
     * Somebody changes their own; all their sessions end but the one in which they do it.
     *
     * @param session the hash of that one; null if it is none
     */
    public void changePassword(OwnPasswordRequest request, @Nullable String session) {
        Account account = accounts.locked(String.valueOf(access.signedIn().account()));
        if (!passwords.isRight(request.current(), account.passwordHash())) {
            throw new Faults().add("/current", "This is not the password.").invalid();
        }
        takePassword(account, request.password());
        sessions.endOthers(account.name(), session);
    }

    private void takePassword(Account account, String password) {
        passwords
                .faults("/password", password, account.name(), account.displayName(), account.email(), "pacta")
                .throwIfAny();
        account.takePassword(passwords.hash(password));
    }

    /** Nobody could let anybody in again. */
    void refuseIfLastAdmin(String account) {
        if (grants.isLastAdmin(account)) {
            throw new RuleBroken("'{0}' is the last account that is an admin and not turned off.", account);
        }
    }
}
