package org.pacta.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pacta.commitment.IndicatorRequest;
import org.pacta.commitment.IndicatorService;
import org.pacta.commitment.MeasurementRequest;
import org.pacta.commitment.MeasurementService;
import org.pacta.commitment.MilestoneRequest;
import org.pacta.commitment.MilestoneService;
import org.pacta.commitment.ReportingScheduleRequest;
import org.pacta.commitment.ReportingScheduleService;

/** What is counted for the commitments, and when something is expected. */
@ApplicationScoped
class MeasureSample {

    private final SampleFiles files;
    private final MilestoneService milestones;
    private final IndicatorService indicators;
    private final MeasurementService measurements;
    private final ReportingScheduleService schedules;

    @Inject
    MeasureSample(
            SampleFiles files,
            MilestoneService milestones,
            IndicatorService indicators,
            MeasurementService measurements,
            ReportingScheduleService schedules) {
        this.files = files;
        this.milestones = milestones;
        this.indicators = indicators;
        this.measurements = measurements;
        this.schedules = schedules;
    }

    void load() {
        files.eachThatHappened(
                "milestones", "doneOn", entry -> milestones.create(entry.takeId(), entry.as(MilestoneRequest.class)));
        files.each("indicators", entry -> indicators.create(entry.as(IndicatorRequest.class)));
        files.eachThatHappened(
                "measurements",
                "measuredOn",
                entry -> measurements.create(entry.takeId(), entry.as(MeasurementRequest.class)));
        files.each(
                "reporting-schedules",
                entry -> schedules.create(entry.takeId(), entry.as(ReportingScheduleRequest.class)));
    }
}
