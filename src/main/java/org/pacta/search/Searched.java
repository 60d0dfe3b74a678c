package org.pacta.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;

/** An entity that is found by the words of its texts. */
public interface Searched {

    /** What it is listed as: the name of the entity that a list is of. */
    default String searchKind() {
        return getClass().getSimpleName();
    }

    /** Which of them it is: what identifies it in a list, with slashes between if it is more than one value. */
    String searchKey();

    /** Whether it may have been found so before it was there, as something else. */
    default boolean takesOver() {
        return false;
    }

    /** What it is found by. */
    List<@Nullable LocalizedText> searchTexts();
}
