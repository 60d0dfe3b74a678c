package org.pacta.account;

import org.jspecify.annotations.Nullable;

/**
 * Whom an identity provider says somebody to be.
 *
 * @param issuer who says so
 * @param subject what they are called there, once and for all
 * @param name what they call themselves there; here somebody else may be called so
 * @param email null unless the provider has made sure that it is theirs
 */
public record ProviderUser(String issuer, String subject, String name, String displayName, @Nullable String email) {}
