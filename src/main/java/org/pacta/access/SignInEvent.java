package org.pacta.access;

import org.jspecify.annotations.Nullable;

/**
 * That somebody signed in, failed to, or signed out.
 *
 * @param kind which of these
 * @param account its name; of a failure, that of the account that was tried, null if there is none of that name
 * @param address the network address that it came from
 */
public record SignInEvent(Kind kind, @Nullable String account, String address) {

    /** What happened. */
    public enum Kind {
        SIGNED_IN,
        FAILED,
        SIGNED_OUT
    }

    public static SignInEvent signedIn(String account, String address) {
        return new SignInEvent(Kind.SIGNED_IN, account, address);
    }

    public static SignInEvent failed(@Nullable String tried, String address) {
        return new SignInEvent(Kind.FAILED, tried, address);
    }

    public static SignInEvent signedOut(String account, String address) {
        return new SignInEvent(Kind.SIGNED_OUT, account, address);
    }
}
