package org.pacta.access;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** What decides who sees a row: a whole, by its key. */
public record Kept(Whole whole, Object key) {

    /** Those that decide who sees this row; none if everybody does. */
    public static List<Kept> of(Object row) {
        List<Kept> wholes = new ArrayList<>();
        for (SeenWith with : row.getClass().getAnnotationsByType(SeenWith.class)) {
            Object key = value(row, with.by());
            if (key != null) {
                wholes.add(new Kept(with.value(), key));
            }
        }
        return wholes;
    }

    private static Object value(Object row, String attribute) {
        try {
            Field field = row.getClass().getDeclaredField(attribute);
            field.setAccessible(true);
            return field.get(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The whole of " + row.getClass() + " is named by no attribute of it", e);
        }
    }
}
