package org.pacta.access;

/** A role for a scope: what a grant gives to an account, and a token may have a part of. */
public record Right(Role role, Scope scope) implements Comparable<Right> {

    @Override
    public int compareTo(Right other) {
        return toString().compareTo(other.toString());
    }

    /** As in {@code focal-point of party:kaz}. */
    @Override
    public String toString() {
        return role + " of " + scope;
    }
}
