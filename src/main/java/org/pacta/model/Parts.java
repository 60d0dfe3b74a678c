package org.pacta.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.jspecify.annotations.Nullable;

/** What the database deletes along with a row, as {@link PartOf} says. */
@ApplicationScoped
class Parts {

    private final Session session;
    private final Map<Class<?>, List<Field>> references = new ConcurrentHashMap<>();

    @Inject
    Parts(Session session) {
        this.session = session;
    }

    /** The parts of a row that is about to be deleted. It is locked first, so that it gets no further one meanwhile. */
    List<Object> of(Object row) {
        List<Field> parts = references.computeIfAbsent(row.getClass(), this::references);
        if (!parts.isEmpty()) {
            session.lock(row, LockMode.PESSIMISTIC_WRITE);
        }
        List<Object> found = new ArrayList<>();
        for (Field reference : parts) {
            found.addAll(session.createQuery(
                            "from " + reference.getDeclaringClass().getName() + " p where p." + reference.getName()
                                    + " = :whole",
                            reference.getDeclaringClass())
                    .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                    .setParameter("whole", session.getIdentifier(row))
                    .getResultList());
        }
        return found;
    }

    private List<Field> references(Class<?> whole) {
        return session.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .flatMap(entity -> Arrays.stream(entity.getDeclaredFields()))
                .filter(field -> {
                    @Nullable PartOf part = field.getAnnotation(PartOf.class);
                    return part != null && part.value() == whole;
                })
                .toList();
    }
}
