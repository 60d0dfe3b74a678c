package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what was measured, and has {@link OpenSdg} say how far that is on the way to the target. */
@ApplicationScoped
class IndicatorProgressByParty {

    private final MeasurementRepository measurements;

    @Inject
    IndicatorProgressByParty(MeasurementRepository measurements) {
        this.measurements = measurements;
    }

    /**
     * Of each indicator, in their order, by what was measured by the day.
     *
     * @param parties those of interest; all if there are none
     */
    List<IndicatorProgress> of(Collection<Indicator> indicators, @Nullable Collection<String> parties, LocalDate asOf) {
        Map<String, Map<String, List<Measurement>>> measured =
                measurements
                        .measuredBy(
                                asOf, indicators.stream().map(Indicator::slug).toList(), parties)
                        .stream()
                        .collect(Collectors.groupingBy(
                                Measurement::indicator,
                                Collectors.groupingBy(Measurement::party, TreeMap::new, Collectors.toList())));
        return indicators.stream()
                .map(indicator -> new IndicatorProgress(
                        indicator.slug(),
                        indicator.commitment(),
                        indicator.unit(),
                        asOf,
                        indicator.baseline(),
                        indicator.baselineOn(),
                        indicator.target(),
                        indicator.targetOn(),
                        OpenSdg.SOURCES,
                        measured.getOrDefault(indicator.slug(), Map.of()).entrySet().stream()
                                .map(entry -> ofParty(indicator, entry.getKey(), entry.getValue()))
                                .toList()))
                .toList();
    }

    /** @param measured for the party, the earliest first */
    private static IndicatorProgress.OfParty ofParty(Indicator indicator, String party, List<Measurement> measured) {
        List<Measurement> since = measured.stream()
                .filter(measurement -> indicator.baselineOn() == null
                        || !measurement.measuredOn().isBefore(indicator.baselineOn()))
                .toList();
        IndicatorProgress.Point base = base(indicator, since);
        Measurement last = since.isEmpty() ? null : since.get(since.size() - 1);
        BigDecimal target = indicator.target();
        OpenSdg.Direction direction = base == null || target == null
                ? null
                : OpenSdg.toward(target, indicator.baseline() == null ? base.value() : indicator.baseline());
        OpenSdg.Progress progress = base == null
                ? new OpenSdg.Progress(null, null, null, null, null, OpenSdg.Reason.NOTHING_SINCE_BASELINE)
                : OpenSdg.progress(
                        new OpenSdg.Point(base.on(), base.value()),
                        last == null ? null : new OpenSdg.Point(last.measuredOn(), last.value()),
                        target,
                        indicator.targetOn(),
                        direction);
        return new IndicatorProgress.OfParty(
                party,
                base,
                last == null ? null : point(last),
                direction,
                progress.observedGrowth(),
                progress.requiredGrowth(),
                progress.ratio(),
                progress.score(),
                progress.category(),
                progress.reason(),
                base != null && progress.observedGrowth() != null && (isZero(base.value()) || isZero(target)),
                isMissed(indicator, last, direction),
                indicator.illustrative()
                        || (last != null && last.illustrative())
                        || (base != null
                                && base.measurement() != null
                                && since.get(0).illustrative()));
    }

    /** Open SDG begins with the value of the base year, or else with the first one after it. */
    private static IndicatorProgress.@Nullable Point base(Indicator indicator, List<Measurement> since) {
        LocalDate day = indicator.baselineOn();
        boolean measuredThen = !since.isEmpty() && since.get(0).measuredOn().equals(day);
        if (day != null && indicator.baseline() != null && !measuredThen) {
            return new IndicatorProgress.Point(day, indicator.baseline(), null);
        }
        return since.isEmpty() ? null : point(since.get(0));
    }

    private static IndicatorProgress.Point point(Measurement measurement) {
        return new IndicatorProgress.Point(measurement.measuredOn(), measurement.value(), measurement.id());
    }

    private static boolean isMissed(
            Indicator indicator, @Nullable Measurement last, OpenSdg.@Nullable Direction direction) {
        return last != null
                && direction != null
                && indicator.target() != null
                && indicator.targetOn() != null
                && last.measuredOn().isAfter(indicator.targetOn())
                && !OpenSdg.reaches(last.value(), indicator.target(), direction);
    }

    private static boolean isZero(@Nullable BigDecimal value) {
        return value != null && value.signum() == 0;
    }
}
