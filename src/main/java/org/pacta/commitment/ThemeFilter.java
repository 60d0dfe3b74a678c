package org.pacta.commitment;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;

/** Which themes are wanted. */
public class ThemeFilter {

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

    boolean asTree() {
        return Boolean.TRUE.equals(tree);
    }

    Listing<Theme> narrow(Listing<Theme> listing) {
        boolean unfiltered = root == null && (parent == null || parent.isEmpty());
        Boolean roots = asTree() && unfiltered ? Boolean.TRUE : root;
        return listing.anyOf("parent", parent).where("case when e.parent is null then true else false end = :?", roots);
    }
}
