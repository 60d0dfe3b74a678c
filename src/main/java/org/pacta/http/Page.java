package org.pacta.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what was asked for, in a stable order
 * @param next address of the next page, empty on the last one
 * @param nextCursor the cursor in that address, empty on the last page
 * @param total how many there are on all pages; only with {@code includeTotal=true}
 */
public record Page<T>(
        List<T> items,
        @Schema(description = "Address of the next page; empty on the last one.") String next,
        @Schema(description = "The cursor in that address; empty on the last page.") String nextCursor,
        @Schema(description = "How many there are on all pages; only with includeTotal=true.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                Long total) {

    /** The same page with each item seen otherwise, as an entity in the form that is answered. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next, nextCursor, total);
    }
}
