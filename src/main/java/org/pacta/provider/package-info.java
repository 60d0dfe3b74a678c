/** Signing in with an identity provider of the operator (OpenID Connect): its tokens, its sign-in page, its groups. */
@NullMarked
package org.pacta.provider;

import org.jspecify.annotations.NullMarked;
