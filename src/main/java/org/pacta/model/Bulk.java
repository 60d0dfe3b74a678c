package org.pacta.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How one transaction takes many small steps, such as an import its rows, without asking the database about each. Of a
 * portion of them is looked up beforehand what is not there; what can be done for all of them at once is put off until its
 * end; what the constraints of the database would find is left to them. And what is read for each step, and only changed
 * by this transaction, is read once. Outside of such a transaction all is done at once, as for a single request.
 */
@ApplicationScoped
public class Bulk {

    private final ThreadLocal<@Nullable Work> work = new ThreadLocal<>();

    /** Takes many steps, in portions or one by one, within one transaction. */
    public void run(Runnable steps) {
        work.set(new Work());
        try {
            steps.run();
        } finally {
            work.remove();
        }
    }

    /** Takes the steps of one portion, and then what they have put off. */
    public void portion(Runnable steps) {
        Work all = current();
        Portion portion = new Portion();
        all.portion = portion;
        try {
            steps.run();
            portion.finish();
        } finally {
            all.portion = null;
        }
    }

    /**
     * The database went back to where it was.
     *
     * @param deedsBefore how many deeds there were then; if there were more since, what is kept is not so any more
     */
    public void undone(int deedsBefore) {
        Work all = current();
        if (all.deeds > deedsBefore) {
            all.kept.clear();
        }
    }

    /** Whether many steps are taken. */
    public boolean isRunning() {
        return work.get() != null;
    }

    /** Whether a portion is under way, which as a whole will fail if a constraint does not hold. */
    public boolean isInPortion() {
        return portion() != null;
    }

    /** How often anything new was written, or anything put off. */
    public int deeds() {
        Work all = work.get();
        return all == null ? 0 : all.deeds;
    }

    /** Of these ids, this transaction knows that there is no such entity. */
    public void absent(Class<?> entity, Collection<?> ids) {
        Portion portion = portion();
        if (portion != null) {
            portion.absent.computeIfAbsent(entity, type -> new HashSet<>()).addAll(ids);
        }
    }

    public boolean isAbsent(Class<?> entity, Object id) {
        Portion portion = portion();
        return portion != null && portion.absent.getOrDefault(entity, Set.of()).contains(id);
    }

    /** It is there now. */
    public void made(Object entity, Object id) {
        Work all = work.get();
        if (all != null) {
            all.deeds++;
        }
        Portion portion = portion();
        if (portion != null) {
            portion.absent.forEach((type, ids) -> {
                if (type.isInstance(entity)) {
                    ids.remove(id);
                }
            });
        }
    }

    /** Of some things, those that were not handed in under this name before in this portion. */
    public <T> List<T> further(String name, Collection<T> things) {
        Portion portion = portion();
        return portion == null
                ? List.copyOf(things)
                : things.stream()
                        .filter(portion.seen.computeIfAbsent(name, key -> new HashSet<>())::add)
                        .toList();
    }

    /**
     * Does something for an item now, or at the end of the portion for all items together.
     *
     * @param deed what is done, the same for each item
     */
    public <T> void together(Object deed, T item, Consumer<List<T>> work) {
        Portion portion = portion();
        if (portion == null) {
            work.accept(List.of(item));
        } else {
            current().deeds++;
            portion.putOff(deed, item, work);
        }
    }

    /** What was read once, and is kept up to date by who asks for it. */
    @SuppressWarnings("unchecked")
    public <T> T kept(Object question, Supplier<T> answer) {
        Work all = work.get();
        if (all == null) {
            return answer.get();
        }
        Object known = all.kept.get(question);
        if (known == null) {
            known = answer.get();
            all.kept.put(question, known);
        }
        return (T) known;
    }

    private @Nullable Portion portion() {
        Work all = work.get();
        return all == null ? null : all.portion;
    }

    private Work current() {
        Work all = work.get();
        if (all == null) {
            throw new IllegalStateException("No work in bulk is under way");
        }
        return all;
    }

    private static final class Work {
        private final Map<Object, Object> kept = new HashMap<>();
        private @Nullable Portion portion;
        private int deeds;
    }

    private static final class Portion {

        private final Map<Class<?>, Set<Object>> absent = new HashMap<>();
        private final Map<String, Set<Object>> seen = new HashMap<>();
        private final Map<Object, PutOff<?>> putOff = new LinkedHashMap<>();

        @SuppressWarnings("unchecked")
        <T> void putOff(Object deed, T item, Consumer<List<T>> work) {
            ((PutOff<T>) putOff.computeIfAbsent(deed, key -> new PutOff<>(new ArrayList<T>(), work))).items.add(item);
        }

        /** What is put off may put off more. */
        void finish() {
            while (!putOff.isEmpty()) {
                List<PutOff<?>> now = List.copyOf(putOff.values());
                putOff.clear();
                now.forEach(PutOff::carryOut);
            }
        }
    }

    private record PutOff<T>(List<T> items, Consumer<List<T>> work) {
        void carryOut() {
            work.accept(items);
        }
    }
}
