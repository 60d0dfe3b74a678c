package org.pacta.commitment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Expands;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.ProblemException;

/** Answers commitments with what is asked for with {@code expand=}. */
@ApplicationScoped
class CommitmentExpansions {

    /** Each of them may have hundreds of assignments, and these their reports. */
    private static final int MOST_ON_A_PAGE = 100;

    private final SortedMap<String, CommitmentExpansion> known = new TreeMap<>();

    @Inject
    CommitmentExpansions(@All List<CommitmentExpansion> expansions) {
        for (CommitmentExpansion expansion : expansions) {
            known.put(expansion.getClass().getAnnotation(Expands.class).name(), expansion);
        }
    }

    /** @throws ProblemException 400 if one of them is not known, or the parameter is there without any */
    void require(@Nullable List<String> names, UriInfo request) {
        if ((names == null || names.isEmpty()) && request.getQueryParameters().containsKey("expand")) {
            throw unknown("");
        }
        for (String name : names == null ? List.<String>of() : names) {
            if (!known.containsKey(name)) {
                throw unknown(name);
            }
        }
    }

    private ProblemException unknown(String name) {
        return ProblemException.parameter(
                "expand", "'{0}' is not there. Known: {1}.", name, String.join(", ", known.keySet()));
    }

    CommitmentResponse answer(Commitment commitment, @Nullable List<String> names) {
        return CommitmentResponse.from(
                commitment, of(List.of(commitment), names).get(commitment.slug()));
    }

    Page<CommitmentResponse> answer(Page<Commitment> page, @Nullable List<String> names) {
        return page.mapTogether(commitments -> {
            Map<String, CommitmentResponse.Expanded> expanded = of(commitments, names);
            return commitments.stream()
                    .map(commitment -> CommitmentResponse.from(commitment, expanded.get(commitment.slug())))
                    .toList();
        });
    }

    /** No more commitments at once than can be answered with what belongs to them. */
    static void bound(Paging paging, @Nullable List<String> names) {
        if (names != null && !names.isEmpty()) {
            paging.atMost(MOST_ON_A_PAGE);
        }
    }

    private Map<String, CommitmentResponse.Expanded> of(
            Collection<Commitment> commitments, @Nullable List<String> names) {
        Map<String, CommitmentResponse.Expanded> expanded = new LinkedHashMap<>();
        if (names == null || names.isEmpty() || commitments.isEmpty()) {
            return expanded;
        }
        for (Commitment commitment : commitments) {
            expanded.put(commitment.slug(), new CommitmentResponse.Expanded(new LinkedHashMap<>()));
        }
        for (String name : new LinkedHashSet<>(names)) {
            CommitmentExpansion expansion = known.get(name);
            if (expansion != null) {
                Map<String, ?> found = expansion.of(commitments);
                expanded.forEach((slug, values) -> values.values().put(name, found.get(slug)));
            }
        }
        return expanded;
    }
}
