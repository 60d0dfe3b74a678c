package org.pacta.provider;

import io.quarkus.security.AuthenticationFailedException;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.pacta.account.ProviderUser;
import org.pacta.model.PlainText;

/** What a token says that the provider has signed. */
final class ProviderToken {

    /** What one to ask with calls itself, if it says so: Keycloak's name for it, and that of RFC 9068. */
    private static final Set<String> KINDS = Set.of("", "bearer", "at+jwt", "application/at+jwt", "jwt");

    /** What only a token has that tells a client who has signed in there, or out: one does not ask with it. */
    private static final Set<String> OF_ID_TOKENS =
            Set.of(Claims.nonce.name(), Claims.at_hash.name(), Claims.c_hash.name(), "events");

    private static final int LONGEST_SUBJECT = 255;

    private ProviderToken() {}

    /**
     * Of whom it is.
     *
     * @throws AuthenticationFailedException if it does not say so in a way that can be kept (OpenID Connect Core, section 2:
     *     255 characters at most)
     */
    static ProviderUser user(JsonWebToken token) {
        String subject = token.getSubject();
        if (subject == null
                || subject.isBlank()
                || subject.length() > LONGEST_SUBJECT
                || !PlainText.isStorable(subject)) {
            throw new AuthenticationFailedException("A token without a subject, or with one that cannot be kept");
        }
        String name = text(token, Claims.preferred_username.name(), token.getSubject());
        return new ProviderUser(
                token.getIssuer(), token.getSubject(), name, text(token, "name", name), verifiedEmail(token));
    }

    /**
     * Whether one asks with it. Not with one that is bound to a key: whether the caller has that key, nobody looks here.
     */
    static boolean isBearer(JsonWebToken token) {
        return KINDS.contains(text(token, "typ", "").toLowerCase(Locale.ROOT))
                && OF_ID_TOKENS.stream().noneMatch(token::containsClaim)
                && !token.containsClaim("cnf");
    }

    private static @Nullable String verifiedEmail(JsonWebToken token) {
        boolean verified = "true".equals(text(token, Claims.email_verified.name(), ""));
        String email = text(token, Claims.email.name(), "");
        return verified && !email.isEmpty() ? email : null;
    }

    private static String text(JsonWebToken token, String claim, String otherwise) {
        return token.<Object>claim(claim)
                .map(String::valueOf)
                .filter(text -> !text.isBlank())
                .orElse(otherwise);
    }
}
