/** How the service starts: its settings, its choice of database, and what it says when they are wrong. */
@NullMarked
package org.pacta.start;

import org.jspecify.annotations.NullMarked;
