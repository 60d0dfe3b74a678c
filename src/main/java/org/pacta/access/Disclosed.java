package org.pacta.access;

/**
 * That something which was kept among some is for everybody from now on, and with it what hangs on it: told as an event, in the
 * transaction that does so.
 */
public record Disclosed(Kept whole) {

    public static Disclosed of(Whole whole, Object key) {
        return new Disclosed(new Kept(whole, key));
    }
}
