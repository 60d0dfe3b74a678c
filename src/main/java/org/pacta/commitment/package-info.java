/** What was promised and by subject, whom it binds since when, and how promises follow from each other. */
@NullMarked
package org.pacta.commitment;

import org.jspecify.annotations.NullMarked;
