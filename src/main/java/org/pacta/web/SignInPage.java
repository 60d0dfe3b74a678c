package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.model.Text;

/**
 * Where somebody signs in, or sees who they are and signs out.
 *
 * @param account who has signed in; null if nobody has
 * @param rights what they have been granted, in words
 * @param csrfToken of their session
 * @param failed whether name and password were wrong just now
 * @param provider what it says on the way to the identity provider; null if there is none
 */
record SignInPage(
        @Nullable String account,
        List<String> rights,
        @Nullable String csrfToken,
        boolean failed,
        @Nullable Text provider,
        Language language,
        List<Language> languages)
        implements TemplateInstance {

    SignInPage(
            @Nullable String account,
            List<String> rights,
            @Nullable String csrfToken,
            boolean failed,
            @Nullable Text provider,
            Language language) {
        this(account, rights, csrfToken, failed, provider, language, List.of(Language.values()));
    }
}
