package org.pacta.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Says in which language an answer is, where the client has named one: its texts are then shown in it. Who names none gets
 * the texts in all their languages, and the answer is in none.
 */
@Provider
@Priority(Priorities.USER + 1000) // before anything that writes the answer
class ContentLanguage implements ContainerResponseFilter {

    private final AnswerLanguage answer;

    @Inject
    ContentLanguage(AnswerLanguage answer) {
        this.answer = answer;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Language named = Language.named(request);
        MediaType type = response.getMediaType();
        if (named != null
                && response.getStatus() < 300
                && response.hasEntity()
                && type != null
                && type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            answer.is(named);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, named.tag());
        }
    }
}
