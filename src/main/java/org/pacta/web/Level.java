package org.pacta.web;

import java.util.Locale;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** A status as a page shows it: the furthest first, silence last. */
enum Level {
    COMPLETE(Status.COMPLETE, "Complete", "All that was promised is done."),
    SUBSTANTIAL(Status.SUBSTANTIAL, "Substantial", "Most of it is done."),
    LIMITED(Status.LIMITED, "Limited", "Some of it is done."),
    NOT_STARTED(Status.NOT_STARTED, "Not started", "It is said that nothing is done yet."),
    REGRESSED(Status.REGRESSED, "Regressed", "It stands worse than before."),
    NOT_REPORTED(Status.NOT_REPORTED, "No report", "Silence. Not the same as not started.") {
        @Override
        public String label(Track track) {
            return track == Track.ASSESSED ? "No assessment" : super.label(track);
        }
    };

    private final Status status;
    private final String label;
    private final String meaning;

    Level(Status status, String label, String meaning) {
        this.status = status;
        this.label = label;
        this.meaning = meaning;
    }

    Status status() {
        return status;
    }

    public String label(Track track) {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** What the style sheet calls it. */
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
