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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.pacta.access.OpenToAll;
import org.pacta.http.Address;
import org.pacta.http.Language;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.progress.Status;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.Move;
import org.pacta.scoreboard.Moves;

/** Two days beside each other, or two parties. */
@Path(Pages.COMPARE)
@Produces(MediaType.TEXT_HTML)
class CompareResource {

    private static final int MONTHS_BEFORE = 6;

    private final Boards boards;
    private final Moves moves;
    private final PartyComparison parties;
    private final PartyChoices choices;
    private final Names names;
    private final ControlsMaker controls;
    private final Frames frames;
    private final Clock clock;

    @Inject
    CompareResource(
            Boards boards,
            Moves moves,
            PartyComparison parties,
            PartyChoices choices,
            Names names,
            ControlsMaker controls,
            Frames frames,
            Clock clock) {
        this.boards = boards;
        this.moves = moves;
        this.parties = parties;
        this.choices = choices;
        this.names = names;
        this.controls = controls;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance compare(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("with") @Nullable String with,
            @BeanParam View view,
            @BeanParam Paging paging,
            @Context ContainerRequestContext request) {
        Language language = Language.of(request);
        @Nullable String party = view.party == null || view.party.size() != 1 ? null : view.party.get(0);
        if (party != null && with != null && !with.isBlank() && !with.equals(party)) {
            view.also("with", with);
            return parties.of(party, with, view, request);
        }
        @Nullable LocalDate chosen = view.asOf;
        LocalDate last = view.asOf == null ? LocalDate.now(clock) : view.asOf;
        LocalDate first = from == null ? last.minusMonths(MONTHS_BEFORE) : from;
        if (first.isAfter(last)) {
            view.asOf = first;
            throw new Reversed(URI.create(view.to(Pages.COMPARE, "from", last)));
        }
        Board after = boards.of(view, Dimension.THEME, language);
        view.asOf = first;
        Board before = boards.of(view, Dimension.THEME, language);
        view.asOf = last;
        Address moved =
                new Address(view.api("/api/scoreboard/diff").text().replace("asOf=", "to=")).with("from", first);
        // Links say no more than the address does: who has chosen no day goes on with today.
        view.asOf = chosen;
        view.also("from", from);
        paging.includeTotal = true;
        Page<Move> page = moves.between(first, last, null, null, null, view.track, view, paging);
        return new ComparePage(
                frames.of(request, view),
                language,
                view,
                controls.of(first, view, language),
                choices.of(party, null, view, language),
                first,
                before,
                after,
                pairs(before, after),
                rows(page.items(), view, language),
                page.total() == null ? page.items().size() : page.total(),
                moved,
                page.onward());
    }

    /** Whoever names the days the other way round means the same two. */
    private static final class Reversed extends RuntimeException {

        private final transient URI inOrder;

        Reversed(URI inOrder) {
            this.inOrder = inOrder;
        }
    }

    @ServerExceptionMapper
    Response reversed(Reversed days) {
        return Response.seeOther(days.inOrder).build();
    }

    private static List<ComparePage.Pair> pairs(Board before, Board after) {
        Map<Said, Board.Row> earlier = new LinkedHashMap<>();
        before.rows().forEach(row -> earlier.put(row.name(), row));
        List<ComparePage.Pair> pairs = new ArrayList<>();
        for (Board.Row row : after.rows()) {
            pairs.add(new ComparePage.Pair(row.name(), row.page(), earlier.remove(row.name()), row));
        }
        earlier.forEach((name, row) -> pairs.add(new ComparePage.Pair(name, row.page(), row, null)));
        pairs.add(new ComparePage.Pair(after.whole().name(), null, before.whole(), after.whole()));
        return pairs;
    }

    private List<ComparePage.MoveRow> rows(List<Move> moves, View view, Language language) {
        Map<String, Said> commitments = names.of(
                Dimension.COMMITMENT, moves.stream().map(Move::commitment).toList(), language);
        Map<String, Said> parties =
                names.of(Dimension.PARTY, moves.stream().map(Move::party).toList(), language);
        return moves.stream()
                .map(move -> new ComparePage.MoveRow(
                        Objects.requireNonNull(commitments.get(move.commitment())),
                        view.to("/commitments/" + move.commitment()),
                        Objects.requireNonNull(parties.get(move.party())),
                        level(move.fromStatus()),
                        level(move.toStatus()),
                        move.illustrative()))
                .toList();
    }

    private static @Nullable Level level(@Nullable Status status) {
        return status == null ? null : Level.find(status);
    }
}
