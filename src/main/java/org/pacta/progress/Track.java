package org.pacta.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who says how it stands. The two are kept apart, and where they diverge is of interest. */
@Schema(description = "Who says how it stands: the party itself in accepted reports, or an independent assessor.")
public enum Track {
    /** What the party said, as far as a reviewer accepted it. */
    REPORTED,
    /** What an independent assessor found. */
    ASSESSED;

    /** As clients write it: in lower case. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
