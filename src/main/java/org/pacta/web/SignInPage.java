package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.account.NextPage;
import org.pacta.http.Address;
import org.pacta.http.Language;
import org.pacta.model.Text;

/**
 * Where somebody signs in, or sees who they are and signs out.
 *
 * @param account who has signed in; null if nobody has
 * @param rights what they have been granted, in words
 * @param csrfToken of their session
 * @param failed whether name and password were wrong just now
 * @param name the account that was tried; empty if none was
 * @param next where to go on once they have signed in
 * @param provider the way to the identity provider; null if there is none
 */
record SignInPage(
        Frame frame,
        @Nullable String account,
        List<String> rights,
        @Nullable String csrfToken,
        boolean failed,
        String name,
        @Nullable Way provider,
        String next,
        Language language)
        implements TemplateInstance {

    /** What leads to the identity provider, and back to where they want to go. */
    record Way(Text called, String address) {

        /** Null if there is none. */
        static @Nullable Way to(@Nullable Text provider, String next) {
            return provider == null
                    ? null
                    : new Way(
                            provider,
                            Address.of(null, Pages.SIGN_IN + "/provider")
                                    .with(NextPage.PARAMETER, next)
                                    .text());
        }
    }
}
