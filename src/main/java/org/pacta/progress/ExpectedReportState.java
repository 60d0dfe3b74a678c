package org.pacta.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How it stands with a report that is expected on a day. */
public enum ExpectedReportState {
    /** More than 30 days are left. */
    UPCOMING,
    /** 30 days or fewer are left, and there is no report. */
    DUE,
    /** The day has passed without a report. */
    OVERDUE,
    /** It was submitted by the day, for the first time. */
    REPORTED,
    /** It was first submitted after the day. */
    LATE;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
