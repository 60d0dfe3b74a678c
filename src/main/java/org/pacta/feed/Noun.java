package org.pacta.feed;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the feed tells of: each noun that has an address, called as it is there. Which rows they are is in {@link Rows}. */
@Schema(description = "What changed, as it is called in addresses.")
public enum Noun {
    STATES,
    ORGANIZATIONS,
    MEMBERSHIPS,
    MEETING_SERIES,
    MEETINGS,
    PARTICIPATIONS(MEETINGS),
    STATEMENTS,
    REVISIONS(STATEMENTS),
    PARAGRAPHS(STATEMENTS),
    SIGNATORIES(STATEMENTS),
    THEMES,
    COMMITMENTS,
    LINKS(COMMITMENTS),
    ASSIGNMENTS,
    MILESTONES,
    INDICATORS,
    MEASUREMENTS,
    REPORTING_SCHEDULES,
    SCALES,
    VERSIONS(SCALES),
    PROGRESS_REPORTS,
    EVIDENCE(PROGRESS_REPORTS),
    ASSESSMENTS;

    private final @Nullable Noun whole;

    Noun() {
        this.whole = null;
    }

    /** A part, whose address begins with that of the whole. */
    Noun(Noun whole) {
        this.whole = whole;
    }

    /** Where the list of all of them is. */
    public String list() {
        return "/api/" + this;
    }

    /** Whether there is a list of all of them, and not only of those of one thing. */
    public boolean isWhole() {
        return whole == null;
    }

    static Noun called(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * Where one is.
     *
     * @param key of a part, that of the whole and its own with a slash between
     * @return begins with a slash
     */
    String path(String key) {
        if (whole == null) {
            return "/api/" + this + "/" + key;
        }
        int slash = key.indexOf('/');
        return whole.path(key.substring(0, slash)) + "/" + this + key.substring(slash);
    }

    /** As in addresses: {@code meeting-series}. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
