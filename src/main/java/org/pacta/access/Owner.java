package org.pacta.access;

import java.util.Set;

/**
 * Whose a row is: which role it takes to write it, and where to find the organization and the party it is for.
 *
 * @param roles one of which is needed: a focal point's is for the party, any other for the organization
 * @param via what the row belongs to
 * @param key of that
 */
public record Owner(Set<Role> roles, Via via, String key) {

    /** What a row belongs to, if not to an organization itself. */
    public enum Via {
        EVERYTHING,
        ORGANIZATION,
        SERIES,
        MEETING,
        STATEMENT,
        THEME,
        COMMITMENT,
        INDICATOR,
        ASSIGNMENT,
        REPORT,
        /** An account, which may write it itself. */
        ACCOUNT
    }

    /** Kept for all organizations together. */
    public static Owner everything(Role role) {
        return new Owner(Set.of(role), Via.EVERYTHING, "");
    }

    public static Owner organization(String slug) {
        return secretariat(Via.ORGANIZATION, slug);
    }

    /** The secretariat of the organization that the whole belongs to. */
    public static Owner secretariat(Via via, String key) {
        return new Owner(Set.of(Role.SECRETARIAT), via, key);
    }

    public static Owner of(Via via, Object key, Role... roles) {
        return new Owner(Set.of(roles), via, key.toString());
    }
}
