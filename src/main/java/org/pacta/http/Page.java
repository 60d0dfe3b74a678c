package org.pacta.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param all the rows of this page and of all that follow: what is answered in another format than JSON
 */
public record Page<T>(
        List<T> items,
        @Schema(description = "Address of the next page; empty on the last one.") String next,
        @Schema(description = "The cursor in that address; empty on the last page.") String nextCursor,
        @Schema(description = "How many there are on all pages; only with includeTotal=true.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                Long total,
        @JsonIgnore @Schema(hidden = true) Rows<T> all) {

    /** The address of the next page as pages link to it, which are read here already; null on the last one. */
    public @Nullable String onward() {
        return next.isEmpty() ? null : next.replaceFirst("^\\w+://[^/]+", "");
    }

    /** The same page without what follows: where that could not be found out any more. */
    public Page<T> alone() {
        return new Page<>(items, next, nextCursor, total, Rows.of(items));
    }

    /** The same page with each item seen otherwise, as an entity in the form that is answered. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return mapTogether(some -> some.stream().<R>map(view).toList());
    }

    /** The same page with items seen otherwise for which something is looked up, for many of them at once. */
    public <R> Page<R> mapTogether(Function<? super List<T>, ? extends List<R>> view) {
        return new Page<>(
                view.apply(items),
                next,
                nextCursor,
                total,
                portions -> all.walk(portion -> portions.accept(view.apply(portion))));
    }
}
