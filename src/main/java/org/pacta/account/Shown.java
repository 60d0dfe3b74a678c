package org.pacta.account;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** With what the caller of this request has shown who they are. */
@RequestScoped
public class Shown {

    private Means means = Means.NOTHING;
    private @Nullable SignInSession session;

    /** How somebody shows who they are. */
    public enum Means {
        NOTHING,
        PASSWORD,
        TOKEN,
        SESSION,
        PROVIDER
    }

    void by(Means shown, @Nullable SignInSession of) {
        means = shown;
        session = of;
    }

    public Means means() {
        return means;
    }

    /** If that is by a session. */
    public @Nullable SignInSession session() {
        return session;
    }
}
