package org.pacta.access;

/** Nobody has signed in, and this takes somebody. */
public final class Unauthenticated extends RuntimeException {

    public Unauthenticated() {
        super("Nobody has signed in");
    }
}
