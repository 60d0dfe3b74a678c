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
 * How one transaction takes many small steps, such as an import its rows, without asking the database about each: of a
 * portion of steps is looked up beforehand what is not there, and put off until its end what is done for all of them at
 * once. Where no portion is under way, everything is done at once, as for a single request.
 */
@ApplicationScoped
public class Bulk {

    private final ThreadLocal<@Nullable Portion> underWay = new ThreadLocal<>();

    /** Takes the steps of one portion, and then what they have put off. */
    public void portion(Runnable steps) {
        Portion portion = new Portion();
        underWay.set(portion);
        try {
            steps.run();
            portion.finish();
        } finally {
            underWay.remove();
        }
    }

    public boolean isUnderWay() {
        return underWay.get() != null;
    }

    /** Of these ids, this transaction knows that there is no such entity. */
    public void absent(Class<?> entity, Collection<?> ids) {
        Portion portion = underWay.get();
        if (portion != null) {
            portion.absent.computeIfAbsent(entity, type -> new HashSet<>()).addAll(ids);
        }
    }

    public boolean isAbsent(Class<?> entity, Object id) {
        Portion portion = underWay.get();
        return portion != null && portion.absent.getOrDefault(entity, Set.of()).contains(id);
    }

    /** It is there now. */
    public void made(Object entity, Object id) {
        Portion portion = underWay.get();
        if (portion != null) {
            portion.absent.forEach((type, ids) -> {
                if (type.isInstance(entity)) {
                    ids.remove(id);
                }
            });
        }
    }

    /**
     * Does something for an item now, or at the end of the portion for all items together.
     *
     * @param deed what is done, the same for each item
     */
    public <T> void together(Object deed, T item, Consumer<List<T>> work) {
        Portion portion = underWay.get();
        if (portion == null) {
            work.accept(List.of(item));
        } else {
            portion.putOff(deed, item, work);
        }
    }

    /** What was found once in this portion, and holds until its end. */
    @SuppressWarnings("unchecked")
    public <T> T once(Object question, Supplier<T> answer) {
        Portion portion = underWay.get();
        if (portion == null) {
            return answer.get();
        }
        Object known = portion.answers.get(question);
        if (known == null) {
            known = answer.get();
            portion.answers.put(question, known);
        }
        return (T) known;
    }

    private static final class Portion {

        private final Map<Class<?>, Set<Object>> absent = new HashMap<>();
        private final Map<Object, Object> answers = new HashMap<>();
        private final Map<Object, PutOff<?>> putOff = new LinkedHashMap<>();

        @SuppressWarnings("unchecked")
        <T> void putOff(Object deed, T item, Consumer<List<T>> work) {
            ((PutOff<T>) putOff.computeIfAbsent(deed, key -> new PutOff<>(new ArrayList<T>(), work)))
                    .items.add(item);
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
