package org.pacta.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Caller;

/**
 * What our identity providers find out, as Quarkus carries it along.
 *
 * @param caller who that is
 * @param means by which they have shown it
 * @param session if that is one
 * @param version of the account when its password was right, if that is how they have shown it
 */
public record Shows(Caller caller, Shown.Means means, @Nullable SignInSession session, @Nullable Integer version) {

    private static final String ATTRIBUTE = Shows.class.getName();

    public Shows(Caller caller, Shown.Means means, @Nullable SignInSession session) {
        this(caller, means, session, null);
    }

    static Shows password(Caller caller, int version) {
        return new Shows(caller, Shown.Means.PASSWORD, null, version);
    }

    public SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(String.valueOf(caller.account())))
                .addAttribute(ATTRIBUTE, this)
                .build();
    }

    /** Null of an identity that is none of ours. */
    static @Nullable Shows of(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE);
    }
}
