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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.pacta.access.OpenToAll;
import org.pacta.http.Language;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.Text;
import org.pacta.search.SearchQuery;

/** The lists of what was promised, in which text, at which meeting; and the search through them. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class ListResource {

    private static final String WORDS = "q";

    private final ListedCommitments commitments;
    private final ListedStatements statements;
    private final ListedMeetings meetings;
    private final Boards boards;
    private final ControlsMaker controls;
    private final Frames frames;

    @Inject
    ListResource(
            ListedCommitments commitments,
            ListedStatements statements,
            ListedMeetings meetings,
            Boards boards,
            ControlsMaker controls,
            Frames frames) {
        this.commitments = commitments;
        this.statements = statements;
        this.meetings = meetings;
        this.boards = boards;
        this.controls = controls;
        this.frames = frames;
    }

    @GET
    @Path(Pages.COMMITMENTS)
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance commitments(
            @QueryParam(WORDS) @Nullable String words,
            @BeanParam View view,
            @BeanParam Paging paging,
            @Context ContainerRequestContext request) {
        return list(commitments, words, view, paging, request);
    }

    @GET
    @Path(Pages.STATEMENTS)
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance statements(
            @QueryParam(WORDS) @Nullable String words,
            @BeanParam View view,
            @BeanParam Paging paging,
            @Context ContainerRequestContext request) {
        return list(statements, words, view, paging, request);
    }

    @GET
    @Path(Pages.MEETINGS)
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance meetings(
            @QueryParam(WORDS) @Nullable String words,
            @BeanParam View view,
            @BeanParam Paging paging,
            @Context ContainerRequestContext request) {
        return list(meetings, words, view, paging, request);
    }

    private TemplateInstance list(
            Listed listed, @Nullable String asked, View view, Paging paging, ContainerRequestContext request) {
        Language language = Language.of(request);
        String words = asked == null ? "" : asked.strip();
        view.onlyBy(listed.filters());
        view.also(WORDS, words.isEmpty() ? null : words);
        boolean searchable = isSearchable(words);
        Page<Listed.Row> page = searchable ? listed.list(words, view, paging, language) : null;
        return new ListPage(
                frames.of(request, view),
                language,
                view,
                controls.of(view, language, listed.filters()),
                listed.name(language),
                words,
                SearchQuery.LONGEST,
                view.hidden(WORDS),
                List.of(
                        choice(commitments, listed, words, view, paging, language),
                        choice(statements, listed, words, view, paging, language),
                        choice(meetings, listed, words, view, paging, language)),
                searchable
                        ? language.say("Nothing is found here.")
                        : language.say("There is no word in it to be searched for."),
                listed.columns(language),
                page == null ? List.of() : standing(listed, page.items(), view, language),
                listed.api(words, view),
                page == null ? null : page.onward());
    }

    /** What a form lets through is not too long. */
    private static boolean isSearchable(String words) {
        return words.isEmpty() || words.length() <= SearchQuery.LONGEST && SearchQuery.of(words) != null;
    }

    private static ListPage.Choice choice(
            Listed one, Listed chosen, String words, View view, Paging paging, Language language) {
        View narrowed = view.copy();
        narrowed.onlyBy(one.filters());
        Paging first = new Paging();
        first.uri = paging.uri;
        first.limit = 1;
        first.includeTotal = true;
        return new ListPage.Choice(
                one.name(language),
                words.isEmpty() ? narrowed.to(one.page()) : narrowed.to(one.page(), WORDS, words),
                isSearchable(words)
                        ? Objects.requireNonNull(
                                one.list(words, narrowed, first, language).total())
                        : 0,
                one == chosen);
    }

    private List<ListPage.Row> standing(Listed listed, List<Listed.Row> rows, View view, Language language) {
        if (rows.isEmpty()) {
            return List.of();
        }
        View these = view.with(
                listed.dimension(), rows.stream().map(Listed.Row::slug).toList());
        Map<@Nullable String, Board.Row> found = new HashMap<>();
        boards.of(these, listed.dimension(), language, rows.size()).rows().forEach(row -> found.put(row.slug(), row));
        return rows.stream()
                .map(row -> row.shown().with(found.get(row.slug()), inWords(found.get(row.slug()), language)))
                .toList();
    }

    private static String inWords(Board.@Nullable Row standing, Language language) {
        return standing == null
                ? language.say("binds nobody on this day")
                : language.say(Text.of("{0} of {1} complete", standing.complete(), standing.applicable()));
    }
}
