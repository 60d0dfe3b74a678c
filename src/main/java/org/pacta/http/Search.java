package org.pacta.http;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.pacta.search.SearchQuery;

/** What is searched for: the query parameter of every list of things that have texts. */
public class Search {

    @Parameter(
            description =
                    "Words of its texts, in any language: all of them, the last perhaps only begun. Case, accents and"
                            + " endings do not count, nor do signs: there are no operators. There has to be a letter or a digit in it.")
    @Schema(maxLength = SearchQuery.LONGEST)
    @QueryParam("q")
    public @Nullable String q;

    /** Null if nothing is searched for. */
    public @Nullable SearchQuery query() {
        if (q == null || q.isBlank()) {
            return null;
        }
        if (q.length() > SearchQuery.LONGEST) {
            throw ProblemException.parameter("q", "At most {0} characters are searched for.", SearchQuery.LONGEST);
        }
        SearchQuery query = SearchQuery.of(q);
        if (query == null) {
            throw ProblemException.parameter("q", "There is no word in it to be searched for.");
        }
        return query;
    }
}
