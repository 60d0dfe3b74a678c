package org.pacta.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a {@link ProgressReport} is on its way from the party to the official status. */
@Schema(
        description =
                "DRAFT -> SUBMITTED -> ACCEPTED or RETURNED; RETURNED -> SUBMITTED; ACCEPTED -> REVOKED. Edited only as"
                        + " DRAFT or RETURNED.")
public enum ProgressReportState {
    /** The party is still writing it. */
    DRAFT,
    /** It is with the reviewers. */
    SUBMITTED,
    /** It is the official word on the assignment, from its effective day on. */
    ACCEPTED,
    /** It is with the party again, with the reason why. */
    RETURNED,
    /** It was accepted by mistake, and counts no more. */
    REVOKED;

    /** Whether it is for everybody: once it was accepted, whatever became of that. */
    public boolean isPublic() {
        return switch (this) {
            case ACCEPTED, REVOKED -> true;
            case DRAFT, SUBMITTED, RETURNED -> false;
        };
    }

    /** Whether its words, its evidence and its claim may still change. */
    boolean isEditable() {
        return switch (this) {
            case DRAFT, RETURNED -> true;
            case SUBMITTED, ACCEPTED, REVOKED -> false;
        };
    }
}
