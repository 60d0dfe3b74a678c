package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.pacta.http.Precondition;
import org.pacta.model.Bulk;
import org.pacta.model.Faults;
import org.pacta.model.Ids;
import org.pacta.model.RuleBroken;
import org.pacta.party.PartyRepository;

/** What can be done with measurements. */
@ApplicationScoped
@Transactional
public class MeasurementService {

    private final MeasurementRepository measurements;
    private final IndicatorRepository indicators;
    private final PartyRepository parties;
    private final Bulk bulk;
    private final Clock clock;
    private final Precondition precondition;

    @Inject
    MeasurementService(
            MeasurementRepository measurements,
            IndicatorRepository indicators,
            PartyRepository parties,
            Bulk bulk,
            Clock clock,
            Precondition precondition) {
        this.measurements = measurements;
        this.indicators = indicators;
        this.parties = parties;
        this.bulk = bulk;
        this.clock = clock;
        this.precondition = precondition;
    }

    public Measurement create(MeasurementRequest request) {
        return create(Ids.next(), request);
    }

    /** Under an id that is known beforehand. */
    public Measurement create(UUID id, MeasurementRequest request) {
        check(id, request);
        Measurement measurement =
                new Measurement(id, request.indicator(), request.party(), request.measuredOn(), request.value());
        request.applyTo(measurement);
        measurements.add(measurement);
        return measurement;
    }

    public Measurement change(UUID id, Function<Measurement, MeasurementRequest> change) {
        Measurement measurement = measurements.get(id);
        precondition.holdsFor(measurement);
        MeasurementRequest request = change.apply(measurement);
        check(id, request);
        request.applyTo(measurement);
        return measurement;
    }

    public void delete(UUID id) {
        Measurement measurement = measurements.get(id);
        precondition.holdsFor(measurement);
        measurements.remove(measurement);
    }

    private void check(UUID id, MeasurementRequest request) {
        new Faults()
                .reference("/indicator", "indicator", request.indicator(), indicators.exists(request.indicator()))
                .reference("/party", "party", request.party(), parties.exists(request.party()))
                .when(
                        request.measuredOn().isAfter(LocalDate.now(clock)),
                        "/measuredOn",
                        "Nothing can have been measured in the future.")
                .throwIfAny();
        if (bulk.isInPortion()) {
            // The constraint would find it, and then each measurement is looked at by itself.
            return;
        }
        measurements
                .other(id, request.indicator(), request.party(), request.measuredOn())
                .ifPresent(other -> {
                    throw new RuleBroken(
                            "The measurement {0} has the value for '{1}' on {2} already.",
                            other.id(), other.party(), other.measuredOn());
                });
    }
}
