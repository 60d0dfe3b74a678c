package org.pacta.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.pacta.access.Access;
import org.pacta.access.Caller;
import org.pacta.model.Slug;

/**
 * The accounts of those who sign in with an identity provider. Each is made when somebody comes for the first time, and is
 * bound to what the provider calls them, which does not change, and not to their name: nobody takes over an account by
 * being called like it there.
 */
@ApplicationScoped
public class ProviderAccounts {

    private static final int TRIES = 5;
    private static final int LONGEST_DISPLAY_NAME = 200;
    private static final int LONGEST_EMAIL = 254;

    /** With a number behind it, it still is a slug. */
    private static final int LONGEST_NAME = Slug.MAX_LENGTH - 8;

    private final AccountRepository accounts;
    private final Access access;

    @Inject
    ProviderAccounts(AccountRepository accounts, Access access) {
        this.accounts = accounts;
        this.access = access;
    }

    /** The name of the account of somebody; that it is turned off, say {@link Callers}. */
    public String of(ProviderUser user) {
        for (int tries = 1; ; tries++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> accounts.ofProvider(user.issuer(), user.subject())
                        .map(account -> met(account, user))
                        .orElseGet(() -> made(user)));
            } catch (ConstraintViolationException e) {
                // Somebody has come for the first time with two requests at once, or two of the same name have.
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /**
     * The address says who is one person, so it is kept as the provider knows it. One that it does not know, or has not made
     * sure of, takes none away that an administrator has given here.
     */
    private String met(Account account, ProviderUser user) {
        email(user).filter(email -> !email.equals(account.email())).ifPresent(email -> {
            access.become(self(account.name()));
            account.describe(account.displayName(), email, account.off());
        });
        return account.name();
    }

    private String made(ProviderUser user) {
        String name = free(user.name());
        access.become(self(name));
        Account account = new Account(name, displayName(user.displayName(), name));
        account.describe(account.displayName(), email(user).orElse(null), false);
        account.bind(user.issuer(), user.subject());
        accounts.add(account);
        return name;
    }

    /** Who comes writes of their own account what the provider says of them, and nothing else. */
    private static Caller self(String name) {
        return new Caller(name, null, null, Set.of());
    }

    private String free(String called) {
        String slug = Slug.from(called);
        String name = slug.isEmpty()
                ? "account"
                : slug.substring(0, Math.min(slug.length(), LONGEST_NAME)).replaceAll("-+$", "");
        String free = name;
        for (int number = 2; accounts.find(free).isPresent(); number++) {
            free = name + "-" + number;
        }
        return free;
    }

    private static Optional<String> email(ProviderUser user) {
        return Optional.ofNullable(user.email()).filter(email -> email.length() <= LONGEST_EMAIL);
    }

    private static String displayName(String said, String otherwise) {
        String shown = said.replaceAll("\\p{Cntrl}", " ").strip();
        return shown.isEmpty() ? otherwise : shown.substring(0, Math.min(shown.length(), LONGEST_DISPLAY_NAME));
    }
}
