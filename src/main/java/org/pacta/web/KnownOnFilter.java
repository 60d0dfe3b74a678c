package org.pacta.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.http.ProblemException;
import org.pacta.model.Text;

/**
 * People say a day on which something was known; the interface has an instant. Who sends the form is led to the address with
 * the instant, so that there is one way in which addresses of pages say it.
 */
@Provider
class KnownOnFilter implements ContainerRequestFilter {

    private static final String KNOWN_ON = "knownOn";
    private static final int LAST_YEAR = 9999;

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable String day = request.getUriInfo().getQueryParameters().getFirst(KNOWN_ON);
        if (day == null || request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        UriBuilder address =
                UriBuilder.fromUri(request.getUriInfo().getRequestUri()).replaceQueryParam(KNOWN_ON);
        request.abortWith(Response.seeOther(
                        (day.isBlank() ? address : address.replaceQueryParam("knownBy", EndOfDay.at(read(day))))
                                .build())
                .build());
    }

    private static LocalDate read(String day) {
        try {
            LocalDate date = LocalDate.parse(day);
            if (date.getYear() >= 1 && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw ProblemException.parameter(KNOWN_ON, "This should be {0}.", Text.of("a date like 2025-04-23"));
    }
}
