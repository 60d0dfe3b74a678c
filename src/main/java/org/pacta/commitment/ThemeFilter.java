package org.pacta.commitment;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Search;
import org.pacta.search.SearchQuery;

/** Which themes are wanted. */
public class ThemeFilter extends Search {

    static final String AS_OF =
            "How they were called and where in the tree they were on this day; today (UTC) if none is" + " given.";

    static final String KNOWN_BY = "As it was known at this instant; version and updatedAt tell of that too. What was"
            + " added later is not there.";

    @Parameter(description = "Slugs of themes: those right below them.")
    @QueryParam("parent")
    @Separator(",")
    public @Nullable List<String> parent;

    @Parameter(description = "Only the roots, or only the others.")
    @QueryParam("root")
    public @Nullable Boolean root;

    @Parameter(
            description = "Whether each theme comes with those below it as `children`, and these with theirs."
                    + " Without another filter, the list is then one of the roots.")
    @QueryParam("tree")
    public @Nullable Boolean tree;

    @Parameter(description = AS_OF)
    @QueryParam("asOf")
    public @Nullable LocalDate asOf;

    @Parameter(description = KNOWN_BY)
    @QueryParam("knownBy")
    public @Nullable Instant knownBy;

    boolean asTree() {
        return Boolean.TRUE.equals(tree);
    }

    Listing<Theme> narrow(Listing<Theme> listing) {
        return listing.matching(query(), "slug")
                .anyOf("parent", parent)
                .where("case when e.parent is null then true else false end = :?", roots());
    }

    /** The same for themes as they were. */
    List<ThemeTree.Node> narrow(ThemeTree tree) {
        @Nullable SearchQuery query = query();
        return tree.themes().stream()
                .filter(node -> query == null || query.finds(List.of(node.name())))
                .filter(node ->
                        parent == null || parent.isEmpty() || (node.parent() != null && parent.contains(node.parent())))
                .filter(node -> roots() == null || roots() == (node.parent() == null))
                .toList();
    }

    private @Nullable Boolean roots() {
        boolean unfiltered = root == null && query() == null && (parent == null || parent.isEmpty());
        return asTree() && unfiltered ? Boolean.TRUE : root;
    }
}
