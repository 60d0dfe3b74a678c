package org.pacta.feed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.model.RowChange;

/** What happened. */
@Schema(
        description = "What happened: UPDATED also where an answer changed because it is drawn from something else;"
                + " STATUS_CHANGED is how an assignment stands, on one of the two tracks.")
public enum ChangeKind {
    CREATED,
    UPDATED,
    DELETED,
    STATUS_CHANGED;

    static ChangeKind of(RowChange.Kind kind) {
        return switch (kind) {
            case CREATED -> CREATED;
            case UPDATED -> UPDATED;
            case DELETED -> DELETED;
        };
    }
}
