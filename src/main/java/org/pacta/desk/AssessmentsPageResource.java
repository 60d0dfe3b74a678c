package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Needs;
import org.pacta.access.Role;
import org.pacta.http.Language;
import org.pacta.progress.Scale;
import org.pacta.progress.ScaleRepository;
import org.pacta.progress.ScaleVersion;
import org.pacta.web.Frames;
import org.pacta.web.Said;

/** The page on which assignments are assessed. */
@Path("/work/assessments")
@Produces(MediaType.TEXT_HTML)
class AssessmentsPageResource {

    private final ScaleRepository scales;
    private final Frames frames;
    private final Clock clock;

    @Inject
    AssessmentsPageResource(ScaleRepository scales, Frames frames, Clock clock) {
        this.scales = scales;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Needs(Role.ASSESSOR)
    @Operation(hidden = true)
    public TemplateInstance assess(
            @QueryParam("assignment") @Nullable String assignment, @Context ContainerRequestContext request) {
        Language language = Language.of(request);
        Map<String, Scale> all = scales.all();
        Map<String, ScaleVersion> latest = scales.versions(all.keySet()).stream()
                .collect(Collectors.toMap(
                        ScaleVersion::scale,
                        version -> version,
                        (one, other) -> one.number() > other.number() ? one : other));
        return new AssessmentsPage(
                frames.of(request),
                language,
                assignment == null ? "" : assignment,
                latest.values().stream()
                        .sorted(Comparator.comparing(ScaleVersion::scale))
                        .map(version -> new AssessmentsPage.Measure(
                                version.scale(),
                                Said.of(
                                        Objects.requireNonNull(all.get(version.scale()))
                                                .name(),
                                        language),
                                version.number(),
                                version.values().stream()
                                        .map(value ->
                                                new AssessmentsPage.Value(value, Said.of(value.label(), language)))
                                        .toList()))
                        .toList(),
                LocalDate.now(clock));
    }
}
