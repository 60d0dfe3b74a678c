package org.pacta.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.pacta.account.AccountRequest;
import org.pacta.account.AccountService;
import org.pacta.account.GrantRequest;
import org.pacta.account.GrantService;
import org.pacta.account.TokenService;
import org.pacta.model.Clocks;

/**
 * Accounts to try things out with, one for each role and a second focal point; only where somebody develops. Their passwords
 * and tokens are made anew each time, and the console is the only place that has them.
 */
@ApplicationScoped
class AccountSample {

    private static final Logger LOG = Logger.getLogger(AccountSample.class);
    private static final Duration USABLE = Duration.ofDays(90);

    private final SampleFiles files;
    private final AccountService accounts;
    private final GrantService grants;
    private final TokenService tokens;
    private final Clock clock;
    private final boolean wanted;

    @Inject
    AccountSample(
            SampleFiles files,
            AccountService accounts,
            GrantService grants,
            TokenService tokens,
            Clock clock,
            @ConfigProperty(name = "pacta.sample.accounts") boolean wanted) {
        this.files = files;
        this.accounts = accounts;
        this.grants = grants;
        this.tokens = tokens;
        this.clock = clock;
        this.wanted = wanted;
    }

    /** @return what the console is to say of them; empty if there are none */
    String load() {
        if (!wanted) {
            return "";
        }
        files.each("accounts", entry -> accounts.create(entry.as(AccountRequest.class)));
        files.each("grants", entry -> grants.create(entry.takeId(), entry.as(GrantRequest.class)));
        StringBuilder said = new StringBuilder();
        Instant expiresAt = Clocks.now(clock).plus(USABLE);
        files.each("tokens", entry -> {
            String account = entry.take("account");
            String password = accounts.givePassword(account);
            TokenService.Made made = tokens.create(entry.takeId(), account, entry.take("name"), expiresAt);
            said.append("\n  export ")
                    .append(account.replace('-', '_').toUpperCase(Locale.ROOT))
                    .append('=')
                    .append(made.secret())
                    .append("   # ")
                    .append(account)
                    .append(", password ")
                    .append(password);
        });
        return said.toString();
    }

    /** To be said when they are there for good. */
    void tell(String said) {
        if (!said.isEmpty()) {
            LOG.info("Accounts of the sample data, to be pasted into a shell:" + said);
        }
    }
}
