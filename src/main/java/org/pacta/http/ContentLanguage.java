package org.pacta.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Says in which language an answer is, where the client has named one: its texts are then shown in it. Who names none gets
 * the texts in all their languages, and the answer is in none; neither is a table, which has a column for each of them.
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
        if (named != null
                && response.getStatus() < 300
                && response.getEntity() instanceof Record
                && !TableAnswer.isIn(request)) {
            answer.is(named);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, named.tag());
        }
    }
}
