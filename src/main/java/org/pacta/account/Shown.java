package org.pacta.account;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** With what the caller of this request has shown who they are. */
@RequestScoped
public class Shown {

    private Means means = Means.NOTHING;
    private @Nullable SignInSession session;
    private @Nullable Integer version;

    /** How somebody shows who they are. */
    public enum Means {
        NOTHING,
        PASSWORD,
        TOKEN,
        SESSION,
        PROVIDER
    }

    void by(Shows shows) {
        means = shows.means();
        session = shows.session();
        version = shows.version();
    }

    /** Whether the account is as it was when they have shown that it is theirs, as far as a password did. */
    boolean isStillOf(Account account) {
        return version == null || version == account.version();
    }

    public Means means() {
        return means;
    }

    /** If that is by a session. */
    public @Nullable SignInSession session() {
        return session;
    }
}
