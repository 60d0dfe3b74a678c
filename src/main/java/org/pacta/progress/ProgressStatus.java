package org.pacta.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far something promised has come: what a report can claim and an assessment find. The other two values of
 * {@link Status} follow from silence and from the assignment itself, and nobody can claim them.
 */
@Schema(description = "How far something promised has come, as a report claims or an assessment finds.")
public enum ProgressStatus {
    NOT_STARTED(Status.NOT_STARTED),
    LIMITED(Status.LIMITED),
    SUBSTANTIAL(Status.SUBSTANTIAL),
    COMPLETE(Status.COMPLETE),
    /** It was further once. */
    REGRESSED(Status.REGRESSED);

    private final Status status;

    ProgressStatus(Status status) {
        this.status = status;
    }

    /** The status of an assignment of which this was the last thing said. */
    public Status status() {
        return status;
    }
}
