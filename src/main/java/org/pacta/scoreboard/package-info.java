/** How it stands: assignments counted by status, along any two dimensions, as of any day, as known at any instant. */
@NullMarked
package org.pacta.scoreboard;

import org.jspecify.annotations.NullMarked;
