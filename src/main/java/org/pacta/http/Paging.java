package org.pacta.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted, and in which order: the query parameters that every list has. */
public class Paging {

    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 500;

    @Parameter(description = "How many items at most. More than 500 are taken as 500.")
    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "2147483647", defaultValue = "50")
    @QueryParam("limit")
    public @Nullable Integer limit;

    @Parameter(description = "Where to go on: `nextCursor` of the page before.")
    @Schema(maxLength = 2000)
    @QueryParam("cursor")
    public @Nullable String cursor;

    @Parameter(description = "Sort keys with commas between them, `-` before one that goes down.")
    @Schema(maxLength = 200)
    @QueryParam("sort")
    public @Nullable String sort;

    @Parameter(description = "Whether to count what is on all pages.")
    @QueryParam("includeTotal")
    public @Nullable Boolean includeTotal;

    @Context
    public @Nullable UriInfo uri;

    private int most = MAX_LIMIT;

    /** No more than that at once, where much belongs to each item. */
    public void atMost(int items) {
        most = items;
    }

    /** How the list is to go, as {@code sort} is written; null if neither the client nor the list says. */
    @Nullable
    String sortOr(@Nullable String byDefault) {
        return sort == null || sort.isEmpty() ? byDefault : sort;
    }

    int size() {
        return Math.min(size(limit), most);
    }

    /** How many items are asked for by a limit. */
    public static int size(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1) {
            throw ProblemException.parameter("limit", "At least 1 item has to be asked for.");
        }
        return Math.min(limit, MAX_LIMIT);
    }

    /** How many rows at most where they do not come in pages: as many as there are, unless it was said. */
    long rows() {
        return limit == null ? Long.MAX_VALUE : limit;
    }

    /** How many of them at once. */
    int portion() {
        return Math.min(most < MAX_LIMIT ? most : Rows.PORTION, (int) Math.min(rows(), Rows.PORTION));
    }

    boolean countsAll() {
        return Boolean.TRUE.equals(includeTotal);
    }

    String next(String nextCursor) {
        if (uri == null) {
            throw new IllegalStateException("A list outside of a request");
        }
        return uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", nextCursor)
                .build()
                .toString();
    }
}
