package org.pacta.access;

import org.jspecify.annotations.Nullable;

/**
 * That somebody has shown who they are, has failed to, or has left: told as an event, within the request, for the audit.
 *
 * @param name of the account as it was given, whether or not there is one; null if none was. Never a password or a token
 */
public record SignIn(Outcome outcome, @Nullable String name) {

    /** What came of it. */
    public enum Outcome {
        SIGNED_IN,
        REFUSED,
        SIGNED_OUT
    }
}
