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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.pacta.access.OpenToAll;
import org.pacta.http.Address;
import org.pacta.http.Language;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.Text;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.Moments;
import org.pacta.scoreboard.Overdue;
import org.pacta.scoreboard.OverdueList;

/** What is late, and whose it is. */
@Path(Pages.OVERDUE)
@Produces(MediaType.TEXT_HTML)
class OverdueResource {

    private static final String WHAT = "what";
    private static final String LIST = "/api/scoreboard/overdue";

    private final OverdueList overdue;
    private final Moments moments;
    private final Names names;
    private final ControlsMaker controls;
    private final Frames frames;

    @Inject
    OverdueResource(OverdueList overdue, Moments moments, Names names, ControlsMaker controls, Frames frames) {
        this.overdue = overdue;
        this.moments = moments;
        this.names = names;
        this.controls = controls;
        this.frames = frames;
    }

    @GET
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance overdue(
            @QueryParam(WHAT) Overdue.@Nullable What what,
            @BeanParam View view,
            @BeanParam Paging paging,
            @Context ContainerRequestContext request) {
        Language language = Language.of(request);
        view.also(WHAT, what);
        OverdueList.Countable all = overdue.countable(view, null);
        List<Overdue> late = all.overdue().stream()
                .filter(row -> what == null || row.what() == what)
                .toList();
        long unlisted =
                all.unlisted().values().stream().mapToLong(Long::longValue).sum();
        long commitments = unlisted + count(all.overdue(), Overdue.What.COMMITMENT);
        long reports = count(all.overdue(), Overdue.What.REPORT);
        Page<Overdue> page = OverdueList.page(late, paging);
        Address list = view.api(LIST).with(WHAT, what);
        return new OverduePage(
                frames.of(request, view),
                language,
                view,
                controls.of(view, language),
                gist(commitments, reports, what, view, language),
                List.of(
                        choice(language.say("All together"), null, what, commitments + reports, view),
                        choice(language.say("Commitments"), Overdue.What.COMMITMENT, what, commitments, view),
                        choice(language.say("Reports"), Overdue.What.REPORT, what, reports, view)),
                rows(page.items(), view, language),
                list.with("format", "csv").text(),
                list.text(),
                what == Overdue.What.COMMITMENT ? "" : names.leftOut(all.leftOut(), language),
                what == Overdue.What.REPORT ? "" : names.unlisted(all.unlisted().keySet(), language),
                page.onward());
    }

    private static long count(List<Overdue> late, Overdue.What what) {
        return late.stream().filter(row -> row.what() == what).count();
    }

    private String gist(long commitments, long reports, Overdue.@Nullable What what, View view, Language language) {
        String day = language.day(moments.of(view).asOf());
        if (what == null) {
            return language.say(Text.of(
                    "As of {0}, {1, plural, one {# assignment is} other {# assignments are}} past the day and not complete;"
                            + " {2, plural, one {# report is} other {# reports are}} overdue.",
                    day, commitments, reports));
        }
        return language.say(
                what == Overdue.What.COMMITMENT
                        ? Text.of(
                                "As of {0}, {1, plural, one {# assignment is} other {# assignments are}} past the day and not complete.",
                                day, commitments)
                        : Text.of(
                                "As of {0}, {1, plural, one {# report is} other {# reports are}} overdue.",
                                day, reports));
    }

    private static OverduePage.Choice choice(
            String name, Overdue.@Nullable What one, Overdue.@Nullable What chosen, long count, View view) {
        return new OverduePage.Choice(name, view.itself(WHAT, one), count, one == chosen);
    }

    private List<OverduePage.Row> rows(List<Overdue> late, View view, Language language) {
        Map<String, Said> commitments = names.of(
                Dimension.COMMITMENT, late.stream().map(Overdue::commitment).toList(), language);
        Map<String, Said> parties =
                names.of(Dimension.PARTY, late.stream().map(Overdue::party).toList(), language);
        return late.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.dueOn(), row.commitment(), row.what()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(together -> {
                    Overdue first = together.get(0);
                    return new OverduePage.Row(
                            first.dueOn(),
                            first.daysOverdue(),
                            first.what() == Overdue.What.COMMITMENT
                                    ? language.label(Dimension.COMMITMENT)
                                    : language.say("Report"),
                            Objects.requireNonNull(commitments.get(first.commitment())),
                            view.to("/commitments/" + first.commitment()),
                            together.stream()
                                    .map(row -> new OverduePage.Owing(
                                            Objects.requireNonNull(parties.get(row.party())),
                                            view.to("/parties/" + row.party()),
                                            row.status() == null ? null : Level.find(row.status())))
                                    .toList(),
                            together.stream().anyMatch(Overdue::illustrative));
                })
                .toList();
    }
}
