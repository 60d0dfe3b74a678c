package org.pacta.imports;

/** What has become of a job. */
public enum JobState {
    QUEUED,
    RUNNING,
    /** All was carried out; of a dry run, all could be. */
    DONE,
    /** Nothing was changed. */
    FAILED,
    /** Nothing was changed. */
    CANCELLED;

    boolean hasEnded() {
        return switch (this) {
            case QUEUED, RUNNING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }
}
