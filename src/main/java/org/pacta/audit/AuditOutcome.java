package org.pacta.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of what was asked for. */
@Schema(description = "DONE, or REFUSED: answered with a status of 400 or more, and nothing was changed.")
public enum AuditOutcome {
    DONE,
    REFUSED
}
