package org.pacta.commitment;

/**
 * A reporting schedule is about to be deleted. Whoever knows of something that would be lost with it refuses, by throwing
 * {@link org.pacta.model.RuleBroken}.
 */
public record ScheduleDeletion(ReportingSchedule schedule) {}
