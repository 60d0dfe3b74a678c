package org.pacta.model;

/** There is no such thing, or none that the caller may know of. */
public final class NotFound extends RuntimeException {

    /** As in {@code There is no meeting 'sco-cj-21'}. */
    public NotFound(String noun, Object id) {
        super("There is no " + noun + " '" + id + "'.");
    }
}
