package org.pacta.feed;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.pacta.model.Committing;

/** Lets a test do something in a transaction of its thread between the last that is written and the commit. */
@ApplicationScoped
class BeforeCommit {

    private static final Runnable NOTHING = () -> {};
    private static final ThreadLocal<Runnable> NEXT = ThreadLocal.withInitial(() -> NOTHING);

    /** In the next transaction of this thread. */
    static void once(Runnable work) {
        NEXT.set(work);
    }

    void committing(@Observes @Priority(Committing.FEED + 1) Committing committing) {
        Runnable work = NEXT.get();
        NEXT.remove();
        work.run();
    }
}
