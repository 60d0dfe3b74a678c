package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.pacta.http.Precondition;
import org.pacta.http.RestsOn;
import org.pacta.model.Faults;
import org.pacta.model.RuleBroken;
import org.pacta.model.Slug;
import org.pacta.model.Stored;

/** What can be done with indicators. */
@ApplicationScoped
@Transactional
public class IndicatorService {

    private final IndicatorRepository indicators;
    private final CommitmentRepository commitments;
    private final RestsOn restsOn;
    private final Precondition precondition;

    @Inject
    IndicatorService(
            IndicatorRepository indicators,
            CommitmentRepository commitments,
            RestsOn restsOn,
            Precondition precondition) {
        this.indicators = indicators;
        this.commitments = commitments;
        this.restsOn = restsOn;
        this.precondition = precondition;
    }

    public Indicator create(IndicatorRequest request) {
        check(request);
        return create(Slug.derived(request.slugOrDerived()), request);
    }

    public Stored<Indicator> put(String slug, IndicatorRequest request) {
        Slug.unchanged(slug, request.slug());
        check(request);
        Indicator existing = indicators.find(slug).orElse(null);
        if (existing == null) {
            precondition.holdsForNothing();
            return new Stored<>(create(Slug.valid(slug), request), true);
        }
        precondition.holdsFor(existing);
        request.applyTo(existing);
        return new Stored<>(existing, false);
    }

    public Indicator change(String slug, Function<Indicator, IndicatorRequest> change) {
        Indicator indicator = indicators.get(slug);
        precondition.holdsFor(indicator);
        IndicatorRequest request = change.apply(indicator);
        Slug.unchanged(slug, request.slug());
        check(request);
        request.applyTo(indicator);
        return indicator;
    }

    public void delete(String slug) {
        Indicator indicator = indicators.get(slug);
        precondition.holdsFor(indicator);
        restsOn.refuseIfAny("indicator", "slug", slug);
        indicators.remove(indicator);
    }

    private Indicator create(String slug, IndicatorRequest request) {
        if (indicators.exists(slug)) {
            throw new RuleBroken("There is an indicator '{0}' already.", slug);
        }
        Indicator indicator = new Indicator(slug, request.commitment(), request.name(), request.unit());
        request.applyTo(indicator);
        indicators.add(indicator);
        return indicator;
    }

    private void check(IndicatorRequest request) {
        new Faults()
                .reference("/commitment", "commitment", request.commitment(), commitments.exists(request.commitment()))
                .addAll(request.faults().found())
                .throwIfAny();
    }
}
