package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.pacta.http.Expands;

@ApplicationScoped
@Expands(
        noun = "Commitment",
        name = "indicators",
        as = IndicatorResponse.class,
        description = "What is counted for it.")
class IndicatorsExpansion implements CommitmentExpansion {

    private final IndicatorRepository indicators;

    @Inject
    IndicatorsExpansion(IndicatorRepository indicators) {
        this.indicators = indicators;
    }

    @Override
    public Map<String, ?> of(Collection<Commitment> commitments) {
        return CommitmentExpansion.lists(
                commitments,
                indicators.all(CommitmentExpansion.slugs(commitments)),
                Indicator::commitment,
                IndicatorResponse::from);
    }
}
