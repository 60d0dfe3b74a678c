package org.pacta.access;

/** A row that somebody's grant is needed to write. Every entity that {@code RowListener} listens to is one. */
public interface Owned {

    /** Whose it is, as it is now. */
    Owner owner();
}
