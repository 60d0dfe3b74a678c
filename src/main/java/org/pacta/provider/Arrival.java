package org.pacta.provider;

import java.util.Set;
import org.pacta.access.Right;

/**
 * That somebody has just come back from the sign-in page of the provider.
 *
 * @param account whose it is
 * @param rights what they may do beside what was granted here, as long as the session lasts that begins now
 * @param idToken with which the provider is told later that they sign out
 */
record Arrival(String account, Set<Right> rights, String idToken) {

    /** Nothing that would end up in a log. */
    @Override
    public String toString() {
        return "Arrival of " + account;
    }
}
