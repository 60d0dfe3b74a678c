package org.pacta.meeting;

/** Whether a meeting took place. */
public enum MeetingStatus {
    PLANNED,
    HELD,
    CANCELLED
}
