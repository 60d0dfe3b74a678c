/** The audit: who did what and when, and what they were refused; a chain that shows whether anybody has changed it since. */
@NullMarked
package org.pacta.audit;

import org.jspecify.annotations.NullMarked;
