package org.pacta.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the tokens that a provider signs one asks with, and of whom they are. */
class ProviderTokenTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"Bearer", "at+jwt", "JWT"})
    void one_asks_with_an_access_token_whatever_the_provider_calls_it(String kind) {
        assertThat(ProviderToken.isBearer(token("typ", kind))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Refresh", "Logout", "Offline", "anything"})
    void one_does_not_ask_with_a_token_of_another_kind(String kind) {
        assertThat(ProviderToken.isBearer(token("typ", kind))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "at_hash", "c_hash", "cnf", "events"})
    void nor_with_one_that_says_what_only_others_say(String claim) {
        assertThat(ProviderToken.isBearer(token(claim, "x"))).isFalse();
    }

    @Test
    void whoever_cannot_be_kept_is_nobody() {
        for (String subject : new String[] {null, "", " ", "a".repeat(256), "a\0b"}) {
            assertThatThrownBy(() -> ProviderToken.user(token("sub", subject)))
                    .as(subject)
                    .isInstanceOf(AuthenticationFailedException.class);
        }
        assertThat(ProviderToken.user(token("sub", "a".repeat(255))).subject()).hasSize(255);
    }

    private static JsonWebToken token(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(Map.of("sub", "4711", "iss", "https://id.example.org"));
        claims.put(claim, value);
        claims.values().removeIf(java.util.Objects::isNull);
        return new JsonWebToken() {
            @Override
            public String getName() {
                return "anna";
            }

            @Override
            public Set<String> getClaimNames() {
                return claims.keySet();
            }

            @Override
            @SuppressWarnings("unchecked")
            public <T> T getClaim(String name) {
                return (T) claims.get(name);
            }
        };
    }
}
