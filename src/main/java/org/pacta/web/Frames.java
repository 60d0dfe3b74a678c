package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.account.Shown;
import org.pacta.account.SignInSession;
import org.pacta.http.Language;

/** Makes what is around a page, by what was asked for. */
@ApplicationScoped
public class Frames {

    private final Access access;
    private final Shown shown;
    private final ToolsMaker tools;

    @Inject
    Frames(Access access, Shown shown, ToolsMaker tools) {
        this.access = access;
        this.shown = shown;
        this.tools = tools;
    }

    /** For pages that show no assignments. */
    public Frame of(ContainerRequestContext request) {
        View anything = new View();
        anything.lang = request.getUriInfo().getQueryParameters().getFirst(Language.PARAMETER);
        return frame(request, anything, null);
    }

    /** @param view which goes along when one goes on from here */
    Frame of(ContainerRequestContext request, View view) {
        return frame(request, view, tools.of(request, view));
    }

    /**
     * For a page about one thing.
     *
     * @param view what goes along when one goes on from here: not that it was about this thing
     * @param shown what the pictures show: that alone
     */
    Frame of(ContainerRequestContext request, View view, View shown) {
        return frame(request, view, tools.of(request, shown));
    }

    private Frame frame(ContainerRequestContext request, View view, @Nullable Tools takenAway) {
        Language language = Language.of(request);
        String path = request.getUriInfo().getPath();
        SignInSession session = shown.session();
        return new Frame(
                language,
                view.lang,
                sections(language, view, path),
                Arrays.stream(Language.values())
                        .map(other -> new Frame.Tongue(other, in(other, request), other == language))
                        .toList(),
                request.getUriInfo().getRequestUri().toString(),
                takenAway,
                access.caller().account(),
                session == null ? null : session.csrfToken());
    }

    private List<Frame.Section> sections(Language language, View view, String path) {
        List<Frame.Section> sections = new ArrayList<>(List.of(
                section(Pages.OVERVIEW, language.say("Overview"), view, path),
                section(Pages.MATRIX, language.say("Matrix"), view, path),
                section(Pages.TIMELINE, language.say("Timeline"), view, path),
                find(language, view, path),
                section(Pages.COMPARE, language.say("Compare"), view, path),
                section(Pages.DATA, language.say("Data"), view, path)));
        if (access.caller().isSignedIn()) {
            View anything = new View();
            anything.lang = view.lang;
            sections.add(new Frame.Section(language.say("Desk"), anything.to(Pages.DESK), path.startsWith(Pages.DESK)));
        }
        return sections;
    }

    /** Whoever looks for something begins anew. */
    private static Frame.Section find(Language language, View view, String path) {
        View all = view.copy();
        all.onlyBy(List.of());
        return new Frame.Section(
                language.say("Find"),
                all.to(Pages.COMMITMENTS),
                List.of(Pages.COMMITMENTS, Pages.STATEMENTS, Pages.MEETINGS).contains(path));
    }

    private static Frame.Section section(String address, String name, View view, String path) {
        return new Frame.Section(name, view.to(address), path.equals(address));
    }

    private static String in(Language language, ContainerRequestContext request) {
        return "?"
                + UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                        .replaceQueryParam(Language.PARAMETER, language.tag())
                        .build()
                        .getRawQuery();
    }
}
