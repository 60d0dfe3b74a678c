/** The change feed: what was created, changed and deleted, in the order of the commits, for clients that keep a copy. */
@NullMarked
package org.pacta.feed;

import org.jspecify.annotations.NullMarked;
