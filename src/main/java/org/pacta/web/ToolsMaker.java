package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.pacta.http.Language;
import org.pacta.scoreboard.Moment;
import org.pacta.scoreboard.Moments;

/** Makes the tools of a page, by what was asked for. */
@ApplicationScoped
class ToolsMaker {

    private final Moments moments;

    @Inject
    ToolsMaker(Moments moments) {
        this.moments = moments;
    }

    /** @param view what the pictures show: of a page about one thing, that alone */
    Tools of(ContainerRequestContext request, View view) {
        return new Tools(base(request), request.getUriInfo().getRequestUri(), view, fixed(view), Language.of(request));
    }

    /** The same view, with the day and the instant that are meant written down. */
    View fixed(View view) {
        Moment moment = moments.of(view);
        return view.at(moment.asOf(), moment.knownBy());
    }

    static String base(ContainerRequestContext request) {
        return request.getUriInfo().getBaseUri().toString().replaceAll("/$", "");
    }
}
