/** Accounts, what is granted to them, and how somebody shows that they are one: passwords, sessions, tokens. */
@NullMarked
package org.pacta.account;

import org.jspecify.annotations.NullMarked;
