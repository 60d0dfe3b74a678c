package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.pacta.access.OpenToAll;
import org.pacta.http.Language;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.Text;
import org.pacta.scoreboard.Deadline;
import org.pacta.scoreboard.Deadlines;
import org.pacta.scoreboard.Dimension;

@Path(Pages.TIMELINE)
@Produces(MediaType.TEXT_HTML)
class TimelineResource {

    private final TimelineChart chart;
    private final Deadlines deadlines;
    private final Names names;
    private final ControlsMaker controls;
    private final Frames frames;

    @Inject
    TimelineResource(TimelineChart chart, Deadlines deadlines, Names names, ControlsMaker controls, Frames frames) {
        this.chart = chart;
        this.deadlines = deadlines;
        this.names = names;
        this.controls = controls;
        this.frames = frames;
    }

    /**
     * @param lane a root of the tree of themes, of which alone the table has rows; the picture has all
     * @param dueFrom the first day of which the table has rows
     * @param dueTo the last day of which it has
     */
    @GET
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance timeline(
            @QueryParam("lane") @Nullable String lane,
            @QueryParam("dueFrom") @Nullable LocalDate dueFrom,
            @QueryParam("dueTo") @Nullable LocalDate dueTo,
            @BeanParam View view,
            @BeanParam Paging paging,
            @Context ContainerRequestContext request) {
        Language language = Language.of(request);
        String theme = lane == null || lane.isBlank() ? null : lane;
        view.also("lane", theme);
        view.also("dueFrom", dueFrom);
        view.also("dueTo", dueTo);
        Page<Deadline> page = deadlines.list(view, view.track, theme, dueFrom, dueTo, paging);
        TimelinePicture picture = chart.of(view, language);
        return new TimelinePage(
                frames.of(request, view),
                language,
                view,
                controls.of(view, language),
                gist(picture, view, language),
                picture,
                only(theme, dueFrom, dueTo, language),
                view.to(Pages.TIMELINE) + "#rows",
                rows(page.items(), picture.asOf(), view, language),
                page.onward() == null ? null : page.onward() + "#rows");
    }

    static String gist(TimelinePicture picture, View view, Language language) {
        String day = language.day(picture.asOf());
        if (picture.dated() + picture.undated() == 0) {
            return language.say("No commitment binds anyone on {0}, as far as is recorded here.", day);
        }
        return language.say(Text.of(
                "As of {0}, {1, plural, one {# assignment is} other {# assignments are}} due on a day; {2, plural, one {# is} other {# are}}"
                        + " past it and not complete; {3, plural, one {# has} other {# have}} no such day.",
                day, picture.dated(), picture.past(), picture.undated()));
    }

    private @Nullable String only(
            @Nullable String theme, @Nullable LocalDate from, @Nullable LocalDate to, Language language) {
        String days = Stream.of(from, to)
                .filter(day -> day != null)
                .distinct()
                .map(language::day)
                .collect(Collectors.joining(" – "));
        String name =
                theme == null ? "" : names.of(Dimension.THEME, theme, language).text();
        String only = Stream.of(name, days).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return only.isEmpty() ? null : only;
    }

    private List<TimelinePage.Row> rows(List<Deadline> due, LocalDate asOf, View view, Language language) {
        Map<String, Said> commitments = names.of(
                Dimension.COMMITMENT,
                due.stream().map(Deadline::commitment).distinct().toList(),
                language);
        return due.stream()
                .map(row -> new TimelinePage.Row(
                        row.dueOn(),
                        row.firstDueOn(),
                        commitments.getOrDefault(row.commitment(), Said.here(row.commitment())),
                        view.to("/commitments/" + row.commitment()),
                        row.assignments(),
                        counts(row),
                        row.dueOn().isBefore(asOf)
                                && row.counts().getOrDefault(Level.COMPLETE.status(), 0L) < row.assignments(),
                        row.illustrative() > 0))
                .toList();
    }

    private static List<TimelinePage.Count> counts(Deadline row) {
        return Arrays.stream(Level.values())
                .filter(level -> row.counts().containsKey(level.status()))
                .map(level -> new TimelinePage.Count(level, row.counts().getOrDefault(level.status(), 0L)))
                .toList();
    }
}
