package org.pacta.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The language in which the texts of an answer are to be shown, from when the answer is there; before that there is none,
 * so that nothing which is written down while a request is carried out depends on who asked.
 */
@RequestScoped
class AnswerLanguage {

    private @Nullable Language language;

    @Nullable
    Language language() {
        return language;
    }

    void is(Language named) {
        language = named;
    }

    /** What is written here and now is written as an answer is, and nothing else. */
    <T> T during(@Nullable Language named, Callable<T> writing) throws Exception {
        language = named;
        try {
            return writing.call();
        } finally {
            language = null;
        }
    }
}
