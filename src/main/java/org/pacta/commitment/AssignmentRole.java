package org.pacta.commitment;

/** Whether a party leads in keeping a commitment, or contributes. */
public enum AssignmentRole {
    LEAD,
    CONTRIBUTING
}
