package org.pacta.meeting;

/** How those who took part came together. */
public enum MeetingMode {
    IN_PERSON,
    ONLINE,
    HYBRID
}
