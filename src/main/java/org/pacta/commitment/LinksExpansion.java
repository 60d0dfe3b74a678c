package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.http.Expands;

@ApplicationScoped
@Expands(
        noun = "Commitment",
        name = "links",
        as = CommitmentLinkResponse.class,
        description = "The links from it to earlier commitments, and from later ones to it.")
class LinksExpansion implements CommitmentExpansion {

    private final CommitmentLinkRepository links;

    @Inject
    LinksExpansion(CommitmentLinkRepository links) {
        this.links = links;
    }

    @Override
    public Map<String, ?> of(Collection<Commitment> commitments) {
        List<CommitmentLink> all = links.all(CommitmentExpansion.slugs(commitments));
        Map<String, List<CommitmentLinkResponse>> found = new LinkedHashMap<>();
        for (Commitment commitment : commitments) {
            String slug = commitment.slug();
            found.put(
                    slug,
                    all.stream()
                            .filter(link ->
                                    link.from().equals(slug) || link.to().equals(slug))
                            .map(CommitmentLinkResponse::from)
                            .toList());
        }
        return found;
    }
}
