package org.pacta.access;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what they have been granted at this moment.
 *
 * @param account its name; null of those who have not signed in, and of the service itself
 * @param person who that is, the same for all accounts of theirs, where that is known; null if not
 * @param token the id of the token that they asked with; null if it was not one
 * @param rights what they may do; of a token not more than both it and its owner have
 * @param provided those of them that an identity provider answers for; nobody here can look up whether it still does
 */
public record Caller(
        @Nullable String account,
        @Nullable String person,
        @Nullable String token,
        Set<Right> rights,
        Set<Right> provided) {

    /** Whoever has not signed in. */
    public static final Caller ANONYMOUS = new Caller(null, null, null, Set.of());

    /**
     * The service itself, when nobody asked: it loads the sample data, and keeps what is derived. It may do everything, and
     * there is no way to become it from outside.
     */
    public static final Caller SERVICE = new Caller(null, null, null, Set.of());

    public Caller {
        rights = Set.copyOf(rights);
        provided = Set.copyOf(provided);
    }

    /** Whose rights were granted here. */
    public Caller(@Nullable String account, @Nullable String person, @Nullable String token, Set<Right> rights) {
        this(account, person, token, rights, Set.of());
    }

    public boolean isService() {
        return this == SERVICE;
    }

    public boolean isSignedIn() {
        return account != null;
    }

    /** Whether they have the role for any scope. Nobody is an admin of less than everything. */
    public boolean is(Role role) {
        return role == Role.ADMIN
                ? is(role, Scope.EVERYTHING)
                : isService() || rights.stream().anyMatch(right -> right.role() == role);
    }

    /** Whether they have the role for this scope, or for everything. */
    public boolean is(Role role, Scope scope) {
        return isService()
                || rights.stream()
                        .anyMatch(right -> right.role() == role && right.scope().covers(scope));
    }

    /** Whether they have one of the roles for everything. */
    public boolean isEverywhere(Role... roles) {
        return Arrays.stream(roles).anyMatch(role -> is(role, Scope.EVERYTHING));
    }

    /** The organizations for which they have one of the roles by name. */
    public Set<String> organizations(Role... roles) {
        return slugs(Scope.Kind.ORGANIZATION, roles);
    }

    /** The parties whose focal point they are. */
    public Set<String> parties() {
        return slugs(Scope.Kind.PARTY, Role.FOCAL_POINT);
    }

    private Set<String> slugs(Scope.Kind kind, Role... roles) {
        Set<Role> meant = Set.of(roles);
        return rights.stream()
                .filter(right -> meant.contains(right.role()) && right.scope().kind() == kind)
                .map(right -> right.scope().slug())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What tells two callers apart to whom the same question may be answered differently. */
    public String view() {
        return isService() ? "service" : account == null ? "" : account + " " + new TreeSet<>(rights);
    }
}
