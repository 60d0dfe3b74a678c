package org.pacta.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.pacta.model.PartOf;
import org.pacta.model.Portions;

/**
 * Makes the words again, at the start, where they are not those that the analysis of today would make: of kinds that
 * another analysis made, or that have none.
 */
@ApplicationScoped
class SearchRebuild {

    private static final Logger LOG = Logger.getLogger(SearchRebuild.class);

    private final Session session;

    @Inject
    SearchRebuild(Session session) {
        this.session = session;
    }

    /** After the database is migrated, and before anything else writes. */
    void start(@Observes @Priority(2) StartupEvent event) {
        rebuild();
    }

    void rebuild() {
        session.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(Searched.class::isAssignableFrom)
                .filter(entity -> !Modifier.isAbstract(entity.getModifiers()))
                .filter(entity -> QuarkusTransaction.requiringNew().call(() -> isOutdated(entity.getSimpleName())))
                .forEach(this::rebuild);
    }

    private boolean isOutdated(String entity) {
        return session.createNativeQuery(
                        "select 1 from search_analysis where kind = :kind and analysis = :analysis", Integer.class)
                .setParameter("kind", entity)
                .setParameter("analysis", Words.ANALYSIS)
                .getResultList()
                .isEmpty();
    }

    private void rebuild(Class<?> entity) {
        String portioned = portionedBy(entity);
        List<Object> all = QuarkusTransaction.requiringNew().call(() -> session.createQuery(
                        "select distinct e." + portioned + " from " + entity.getName() + " e", Object.class)
                .getResultList());
        AtomicLong made = new AtomicLong();
        for (List<Object> some : Portions.of(all)) {
            QuarkusTransaction.requiringNew().run(() -> made.addAndGet(make(entity, portioned, some)));
        }
        QuarkusTransaction.requiringNew().run(() -> note(entity.getSimpleName()));
        if (made.get() > 0) {
            LOG.infof("What is searched for was made from the texts: %d of %s.", made.get(), entity.getSimpleName());
        }
    }

    /** They are locked, so that nobody writes other words meanwhile. */
    private int make(Class<?> entity, String portioned, List<Object> some) {
        List<?> rows = session.createQuery(
                        "from " + entity.getName() + " e where e." + portioned + " in (:some)", entity)
                .setParameterList("some", some)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList();
        PendingWords words = new PendingWords();
        for (Object row : rows) {
            Searched searched = (Searched) row;
            words.put(searched.searchKind(), searched.searchKey(), Words.of(searched.searchTexts()), false);
        }
        session.doWork(words::write);
        return rows.size();
    }

    private void note(String entity) {
        session.createNativeMutationQuery("delete from search_analysis where kind = :kind")
                .setParameter("kind", entity)
                .executeUpdate();
        session.createNativeMutationQuery("insert into search_analysis values (:kind, :analysis)")
                .setParameter("kind", entity)
                .setParameter("analysis", Words.ANALYSIS)
                .executeUpdate();
    }

    /** What identifies a row, or of a part what it is a part of. */
    private String portionedBy(Class<?> entity) {
        EntityType<?> type = session.getMetamodel().entity(entity);
        return type.hasSingleIdAttribute()
                ? type.getId(type.getIdType().getJavaType()).getName()
                : Arrays.stream(entity.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(PartOf.class))
                        .map(Field::getName)
                        .findFirst()
                        .orElseThrow();
    }
}
