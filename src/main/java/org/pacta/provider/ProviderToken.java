package org.pacta.provider;

import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.pacta.account.ProviderUser;

/** What a token says that the provider has signed. */
final class ProviderToken {

    /** What only a token has that tells a client who has signed in there: one does not ask with it. */
    private static final Set<String> OF_ID_TOKENS =
            Set.of(Claims.nonce.name(), Claims.at_hash.name(), Claims.c_hash.name());

    private ProviderToken() {}

    /** Of whom it is. */
    static ProviderUser user(JsonWebToken token) {
        String name = text(token, Claims.preferred_username.name(), token.getSubject());
        return new ProviderUser(
                token.getIssuer(), token.getSubject(), name, text(token, "name", name), verifiedEmail(token));
    }

    /**
     * Whether one asks with it. Not with one that is bound to a key: whether the caller has that key, nobody looks here.
     */
    static boolean isBearer(JsonWebToken token) {
        return !"id".equals(text(token, "typ", "").toLowerCase(Locale.ROOT))
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
