package org.pacta.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.pacta.model.PartOf;
import org.pacta.model.Portions;

/**
 * Makes the words again, at the start, where they are not those that the analysis of today would make: of kinds that
 * another analysis made, or of all if there are none. Any number of nodes can do so at once.
 */
@ApplicationScoped
class SearchRebuild {

    private static final Logger LOG = Logger.getLogger(SearchRebuild.class);

    /** Milliseconds. */
    private static final long BETWEEN_TRIES = 2_000;

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
        QuarkusTransaction.requiringNew().call(this::outdated).forEach(this::rebuild);
    }

    private List<? extends Class<?>> outdated() {
        boolean all = !areThereWords();
        return session.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(Searched.class::isAssignableFrom)
                .filter(entity -> !Modifier.isAbstract(entity.getModifiers()))
                .filter(entity -> all || !isNoted(entity.getSimpleName()))
                .toList();
    }

    private boolean areThereWords() {
        return !session.createNativeQuery("select 1 as found from search_word", Integer.class)
                .addScalar("found", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private boolean isNoted(String entity) {
        return !session.createNativeQuery(
                        "select 1 as found from search_analysis where kind = :kind and analysis = :analysis",
                        Integer.class)
                .addScalar("found", Integer.class)
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
        long made = 0;
        for (List<Object> some : Portions.of(all)) {
            made += makePatiently(entity, portioned, some);
        }
        noteOnce(entity.getSimpleName());
        if (made > 0) {
            LOG.infof("What is searched for was made from the texts: %d of %s.", made, entity.getSimpleName());
        }
    }

    /**
     * Who has some of them locked, such as another node or an import, may have them for longer than a statement may wait:
     * so none waits, and it is tried again for as long as it takes.
     */
    private int makePatiently(Class<?> entity, String portioned, List<Object> some) {
        while (true) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> make(entity, portioned, some));
            } catch (PessimisticLockException | LockTimeoutException e) {
                LOG.infof("Words are made once nobody has the texts locked: some of %s.", entity.getSimpleName());
            }
            try {
                Thread.sleep(BETWEEN_TRIES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped before all words were made", e);
            }
        }
    }

    /** They are locked, so that nobody writes other words meanwhile. */
    private int make(Class<?> entity, String portioned, List<Object> some) {
        List<?> rows = session.createQuery(
                        "from " + entity.getName() + " e where e." + portioned + " in (:some)", entity)
                .setParameterList("some", some)
                .setHibernateLockMode(LockMode.UPGRADE_NOWAIT)
                .getResultList();
        PendingWords words = new PendingWords();
        for (Object row : rows) {
            Searched searched = (Searched) row;
            words.put(searched.searchKind(), searched.searchKey(), Words.of(searched.searchTexts()), false);
        }
        session.doWork(words::write);
        return rows.size();
    }

    /** Another node may note the same at the same time; then one of the two fails, and need not say it. */
    void noteOnce(String entity) {
        try {
            QuarkusTransaction.requiringNew().run(() -> note(entity));
        } catch (RuntimeException e) {
            if (!QuarkusTransaction.requiringNew().call(() -> isNoted(entity))) {
                throw e;
            }
        }
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
