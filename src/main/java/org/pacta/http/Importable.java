package org.pacta.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Invalid;

/**
 * How a noun is imported; each that has a list and can be written has one of these beside it. What a row of a file says is
 * laid over what is there, as a patch is: the importer of a noun says which thing the row is about, and hands what comes of
 * it to the same service as a request would.
 *
 * @param <K> the primary key
 * @param <E> the entity
 * @param <Q> what a client says of one
 */
public interface Importable<K, E, Q extends Record> {

    /** As in its address, such as {@code meeting-series}. */
    String noun();

    Class<E> entity();

    /** The entity by which it is looked up: another one than {@link #entity} where several share a space of names. */
    default Class<?> lookedUpAs() {
        return entity();
    }

    Class<Q> request();

    Class<? extends Record> response();

    /**
     * Which thing a row is about.
     *
     * @throws Invalid if it does not say so
     */
    K key(ImportedRow row);

    /** What rows refer to, by the column in which its key stands: looked up for many rows at once. */
    default Map<String, Class<?>> references() {
        return Map.of();
    }

    /** Another thing of the same noun that has to be there before this row's can be; null if there is none. */
    default @Nullable K after(ImportedRow row) {
        return null;
    }

    /** Called once, before the first row: what is to stay as it is until the end is locked here. */
    default void begin() {}

    /** Called before anything is read that some rows are about: what services lock before they read it is locked here. */
    default void lock(List<ImportedRow> rows) {}

    /** As clients see it, and as it is exported. */
    Record shown(E entity);

    /** What a client would have to say for it to be as it is. */
    default Record said(E entity) {
        return shown(entity);
    }

    /** Makes what is not there yet, under its key. */
    E create(K key, Q request, ImportedRow row);

    /** Makes something that is there as a request has it. */
    E change(E entity, Q request);
}
