package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Search;
import org.pacta.model.NotFound;

/** Every query for scales and their versions. */
@ApplicationScoped
public class ScaleRepository {

    private final Session session;

    @Inject
    ScaleRepository(Session session) {
        this.session = session;
    }

    Scale get(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("scale", slug));
    }

    public Optional<Scale> find(String slug) {
        return Optional.ofNullable(session.find(Scale.class, slug));
    }

    Page<Scale> list(Search search, Paging paging) {
        return Listing.of(session, Scale.class, "slug")
                .sortable("updatedAt")
                .matching(search.query(), "slug")
                .page(paging);
    }

    ScaleVersion version(String scale, int number) {
        return findVersion(scale, number).orElseThrow(() -> new NotFound("version of the scale", scale + " " + number));
    }

    public Optional<ScaleVersion> findVersion(String scale, int number) {
        return Optional.ofNullable(session.find(ScaleVersion.class, new ScaleVersion.Key(scale, number)));
    }

    Page<ScaleVersion> versions(String scale, Paging paging) {
        return Listing.of(session, ScaleVersion.class, "number")
                .sortable("createdAt")
                .equal("scale", scale)
                .page(paging);
    }

    /** A scale has a version from the start, and keeps one. */
    public ScaleVersion latest(String scale) {
        ScaleVersion latest = latest(List.of(scale)).get(scale);
        if (latest == null) {
            throw new NotFound("scale", scale);
        }
        return latest;
    }

    /** The latest version of each of the scales, by slug. */
    Map<String, ScaleVersion> latest(Collection<String> scales) {
        return session
                .createQuery(
                        """
                        select v from ScaleVersion v
                        where v.scale in (:scales)
                          and v.number = (select max(w.number) from ScaleVersion w where w.scale = v.scale)
                        """,
                        ScaleVersion.class)
                .setParameter("scales", scales)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ScaleVersion::scale, Function.identity()));
    }

    /** The version before one; null for the first. */
    @Nullable
    ScaleVersion before(String scale, int number) {
        return session.createQuery(
                        """
                        from ScaleVersion v where v.scale = :scale
                          and v.number = (select max(w.number) from ScaleVersion w
                                          where w.scale = :scale and w.number < :number)
                        """,
                        ScaleVersion.class)
                .setParameter("scale", scale)
                .setParameter("number", number)
                .getSingleResultOrNull();
    }

    /** The versions that replace values of one. */
    List<Integer> replacing(String scale, int number) {
        return session.createQuery(
                        """
                        select distinct v.number from ScaleVersion v join v.replacements r
                        where v.scale = :scale and r.replacedVersion = :number
                        order by v.number
                        """,
                        Integer.class)
                .setParameter("scale", scale)
                .setParameter("number", number)
                .getResultList();
    }

    /** All there are, by slug. */
    public Map<String, Scale> all() {
        return session.createQuery("select s from Scale s", Scale.class).getResultList().stream()
                .collect(Collectors.toMap(Scale::slug, Function.identity()));
    }

    /** Every version of the scales. */
    public List<ScaleVersion> versions(Collection<String> scales) {
        return scales.isEmpty()
                ? List.of()
                : session.createQuery("select v from ScaleVersion v where v.scale in (:scales)", ScaleVersion.class)
                        .setParameter("scales", scales)
                        .getResultList();
    }

    long countVersions(String scale) {
        return session.createQuery("select count(*) from ScaleVersion v where v.scale = :scale", Long.class)
                .setParameter("scale", scale)
                .getSingleResult();
    }

    long countAssessments(String scale, int version) {
        return session.createQuery(
                        "select count(*) from Assessment a where a.scale = :scale and a.scaleVersion = :version",
                        Long.class)
                .setParameter("scale", scale)
                .setParameter("version", version)
                .getSingleResult();
    }

    void add(Object scaleOrVersion) {
        session.persist(scaleOrVersion);
        session.flush();
    }

    void remove(Object scaleOrVersion) {
        session.remove(scaleOrVersion);
        session.flush();
    }

    /** Lets one transaction at a time change a scale's versions, or judge by them. */
    void lock(String scale) {
        List<String> locked = session.createNativeQuery(
                        "select slug from scale where slug = :slug for update", String.class)
                .addScalar("slug", String.class)
                .setParameter("slug", scale)
                .getResultList();
        if (locked.isEmpty()) {
            throw new NotFound("scale", scale);
        }
    }
}
