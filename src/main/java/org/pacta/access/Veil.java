package org.pacta.access;

import org.jspecify.annotations.Nullable;

/**
 * Among whom something is kept.
 *
 * @param isPublic whether it is for everybody; then it is of no organization and no party
 * @param organization of which it is; null if that is not known, and then it is for those who see everything
 * @param party of a report, the one that makes it; null of drafts and proposals
 */
public record Veil(boolean isPublic, @Nullable String organization, @Nullable String party) {

    public static final Veil NONE = new Veil(true, null, null);

    /** For those who see everything. */
    public static final Veil OF_NOBODY = new Veil(false, null, null);

    /** A draft or a proposal. */
    public static Veil of(String organization) {
        return new Veil(false, organization, null);
    }

    /** A report. */
    public static Veil of(String organization, String party) {
        return new Veil(false, organization, party);
    }

    /** Only those see it who see both. */
    public Veil and(Veil other) {
        if (isPublic || equals(other)) {
            return other;
        }
        return other.isPublic ? this : OF_NOBODY;
    }
}
