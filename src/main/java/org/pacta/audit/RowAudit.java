package org.pacta.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.util.Locale;
import org.hibernate.Session;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.access.Caller;
import org.pacta.model.Commits;
import org.pacta.model.Derived;
import org.pacta.model.RowChange;

/**
 * Notes each row that Hibernate writes, whichever use case does and why, unless it is {@link Derived}: also what the service
 * does without anybody asking, as when it loads the sample data, row by row. What is written in SQL is derived, all of it.
 */
@ApplicationScoped
class RowAudit implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    /** Before anything is loaded. */
    private static final int FIRST = 1;

    private final AuditLog log;
    private final Occasions occasions;
    private final Access access;
    private final Commits commits;
    private final Session session;

    @Inject
    RowAudit(AuditLog log, Occasions occasions, Access access, Commits commits, Session session) {
        this.log = log;
        this.occasions = occasions;
        this.access = access;
        this.commits = commits;
        this.session = session;
    }

    void listen(@Observes @Priority(FIRST) StartupEvent start) {
        EventListenerRegistry listeners = session.getSessionFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry();
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        EntityPersister entity = event.getPersister();
        if (isNoted(entity)) {
            note(entity, event.getId(), RowFate.CREATED, null, RowState.whole(entity, event.getState()));
        }
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        EntityPersister entity = event.getPersister();
        @Nullable Object[] old = event.getOldState();
        if (isNoted(entity)) {
            RowState.Difference difference = RowState.difference(
                    entity, old == null ? new Object[event.getState().length] : old, event.getState());
            if (!difference.after().isEmpty() || !difference.before().isEmpty()) {
                note(entity, event.getId(), RowFate.UPDATED, difference.before(), difference.after());
            }
        }
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        EntityPersister entity = event.getPersister();
        if (isNoted(entity)) {
            note(entity, event.getId(), RowFate.DELETED, RowState.whole(entity, event.getDeletedState()), null);
        }
    }

    /** What the database deletes along with its whole, Hibernate knows nothing of. */
    void deleted(@Observes RowChange change) {
        if (change.kind() != RowChange.Kind.DELETED) {
            return;
        }
        SharedSessionContractImplementor hibernate = session.unwrap(SharedSessionContractImplementor.class);
        EntityEntry entry = hibernate.getPersistenceContextInternal().getEntry(change.row());
        if (entry != null && !entry.getStatus().isDeletedOrGone() && isNoted(entry.getPersister())) {
            EntityPersister entity = entry.getPersister();
            note(entity, entry.getId(), RowFate.DELETED, RowState.whole(entity, entity.getValues(change.row())), null);
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister entity) {
        return false;
    }

    private boolean isNoted(EntityPersister entity) {
        return commits.isPossible() && !entity.getMappedClass().isAnnotationPresent(Derived.class);
    }

    private void note(
            EntityPersister entity, Object id, RowFate fate, @Nullable ObjectNode before, @Nullable ObjectNode after) {
        Occasion occasion = occasions.current();
        Caller caller = access.caller();
        log.note(occasion.change(
                caller,
                nounOf(entity.getMappedClass()),
                RowState.key(id),
                fate,
                before == null ? null : RowState.text(before),
                after == null ? null : RowState.text(after)));
        occasion.isNoted();
    }

    /** As in {@code progress-report}. */
    private static String nounOf(Class<?> entity) {
        Entity named = entity.getAnnotation(Entity.class);
        String name = named == null || named.name().isEmpty() ? entity.getSimpleName() : named.name();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
