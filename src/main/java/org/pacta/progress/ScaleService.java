package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Precondition;
import org.pacta.http.RestsOn;
import org.pacta.model.Clocks;
import org.pacta.model.Faults;
import org.pacta.model.RuleBroken;
import org.pacta.model.Slug;
import org.pacta.model.Stored;
import org.pacta.model.Template;
import org.pacta.model.Text;

/** What can be done with scales. The values of a version that somebody was judged by never change. */
@ApplicationScoped
@Transactional
public class ScaleService {

    private final ScaleRepository scales;
    private final RestsOn restsOn;
    private final Clock clock;
    private final Precondition precondition;

    @Inject
    ScaleService(ScaleRepository scales, RestsOn restsOn, Clock clock, Precondition precondition) {
        this.scales = scales;
        this.restsOn = restsOn;
        this.clock = clock;
        this.precondition = precondition;
    }

    public Scale create(ScaleRequest request) {
        return create(Slug.derived(request.slugOrDerived()), request);
    }

    public Stored<Scale> put(String slug, ScaleRequest request) {
        Slug.unchanged(slug, request.slug());
        Scale existing = scales.find(slug).orElse(null);
        if (existing == null) {
            precondition.holdsForNothing();
            return new Stored<>(create(Slug.valid(slug), request), true);
        }
        precondition.holdsFor(existing);
        replace(existing, request);
        return new Stored<>(existing, false);
    }

    public Scale change(String slug, Function<Scale, ScaleRequest> change) {
        Scale scale = scales.get(slug);
        precondition.holdsFor(scale);
        ScaleRequest request = change.apply(scale);
        Slug.unchanged(slug, request.slug());
        replace(scale, request);
        return scale;
    }

    public void delete(String slug) {
        Scale scale = scales.get(slug);
        precondition.holdsFor(scale);
        scales.lock(slug);
        restsOn.refuseIfAny("scale", "slug", slug);
        scales.remove(scale);
    }

    public ScaleVersion addVersion(String slug, ScaleVersionRequest request) {
        scales.lock(slug);
        ScaleVersion latest = scales.latest(slug);
        return addVersion(slug, latest.number() + 1, ScaleValues.read(request.values(), latest));
    }

    public ScaleVersion replaceVersion(String slug, int number, ScaleVersionRequest request) {
        precondition.holdsFor(scales.version(slug, number));
        ScaleVersion version = unused(slug, number, "changed");
        version.replace(ScaleValues.read(request.values(), scales.before(slug, number)));
        return version;
    }

    public void deleteVersion(String slug, int number) {
        precondition.holdsFor(scales.version(slug, number));
        ScaleVersion version = unused(slug, number, "deleted");
        if (scales.countVersions(slug) == 1) {
            throw new RuleBroken("It is the only version of the scale; delete the scale instead.");
        }
        scales.remove(version);
    }

    private Scale create(String slug, ScaleRequest request) {
        ScaleValues values = read(request.values());
        if (scales.find(slug).isPresent()) {
            throw new RuleBroken("There is a scale '{0}' already.", slug);
        }
        Scale scale = new Scale(slug, request.name());
        request.applyTo(scale);
        scales.add(scale);
        addVersion(slug, 1, values);
        return scale;
    }

    private void replace(Scale scale, ScaleRequest request) {
        if (request.values() != null) {
            new Faults()
                    .when(
                            !repeats(request.values(), scales.latest(scale.slug())),
                            "/values",
                            "The values of a scale change by a new version: POST them to its versions.")
                    .throwIfAny();
        }
        request.applyTo(scale);
    }

    /** Whether these are the values of a version; what they replace may be left out. */
    private boolean repeats(List<ScaleValueRequest> values, ScaleVersion version) {
        ScaleValues given = ScaleValues.read(values, scales.before(version.scale(), version.number()));
        return given.values().equals(version.values())
                && (values.stream().allMatch(value -> value.replaces() == null)
                        || given.replacements().equals(version.replacements()));
    }

    private static ScaleValues read(@Nullable List<ScaleValueRequest> values) {
        if (values == null) {
            throw new Faults().add("/values", "A new scale needs its values.").invalid();
        }
        return ScaleValues.read(values, null);
    }

    private ScaleVersion addVersion(String slug, int number, ScaleValues values) {
        ScaleVersion version = new ScaleVersion(slug, number, values, Clocks.now(clock));
        scales.add(version);
        return version;
    }

    private ScaleVersion unused(String slug, int number, @Template String deed) {
        scales.lock(slug);
        ScaleVersion version = scales.version(slug, number);
        long assessments = scales.countAssessments(slug, number);
        if (assessments > 0) {
            throw new RuleBroken(
                    "The version cannot be {0}: assessments use it, {1} of them.", Text.of(deed), assessments);
        }
        List<Integer> later = scales.replacing(slug, number);
        if (!later.isEmpty()) {
            throw new RuleBroken(
                    "The version cannot be {0}: version {1} says which of its values it replaces.",
                    Text.of(deed), later.get(0));
        }
        return version;
    }
}
