package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.pacta.http.Expands;

@ApplicationScoped
@Expands(
        noun = "Commitment",
        name = "indicatorProgress",
        as = IndicatorProgress.class,
        description =
                "How far parties are today on the way to the target of each indicator; never mixed into a status.")
class IndicatorProgressExpansion implements CommitmentExpansion {

    private final IndicatorRepository indicators;
    private final IndicatorProgressByParty progress;
    private final Clock clock;

    @Inject
    IndicatorProgressExpansion(IndicatorRepository indicators, IndicatorProgressByParty progress, Clock clock) {
        this.indicators = indicators;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> of(Collection<Commitment> commitments) {
        return CommitmentExpansion.lists(
                commitments,
                progress.of(indicators.all(CommitmentExpansion.slugs(commitments)), null, LocalDate.now(clock)),
                IndicatorProgress::commitment,
                Function.identity());
    }
}
