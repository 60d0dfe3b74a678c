/** Who may do what: who asks, what grants they have, and the one place that decides. */
@NullMarked
package org.pacta.access;

import org.jspecify.annotations.NullMarked;
