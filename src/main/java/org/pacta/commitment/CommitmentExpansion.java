package org.pacta.commitment;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Expands;

/**
 * Something that commitments can be answered with. Each is in the package that owns it, says by {@link Expands} what it
 * is called, and answers for all the commitments at once, in as many statements for a hundred of them as for one.
 */
public interface CommitmentExpansion {

    /** What belongs to each commitment, by its slug; what is not there is null. */
    Map<String, ?> of(Collection<Commitment> commitments);

    /**
     * Things in the lists of the commitments that they belong to, in the order in which they come.
     *
     * @param commitment the slug of the one that a thing belongs to
     * @param view what is answered
     */
    static <E, R> Map<String, List<R>> lists(
            Collection<Commitment> commitments,
            Collection<E> things,
            Function<E, String> commitment,
            Function<E, R> view) {
        Map<String, List<R>> found = new HashMap<>(things.stream()
                .collect(Collectors.groupingBy(commitment, Collectors.mapping(view, Collectors.toList()))));
        commitments.forEach(each -> found.putIfAbsent(each.slug(), List.of()));
        return found;
    }

    /**
     * To each commitment what it refers to.
     *
     * @param reference what it refers to; null if it does not
     */
    static <K, R> Map<String, @Nullable R> references(
            Collection<Commitment> commitments, Function<Commitment, @Nullable K> reference, Map<K, R> found) {
        Map<String, @Nullable R> references = new LinkedHashMap<>();
        for (Commitment commitment : commitments) {
            K key = reference.apply(commitment);
            references.put(commitment.slug(), key == null ? null : found.get(key));
        }
        return references;
    }

    static List<String> slugs(Collection<Commitment> commitments) {
        return commitments.stream().map(Commitment::slug).toList();
    }
}
