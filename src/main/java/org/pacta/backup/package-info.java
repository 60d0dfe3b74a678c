/** All that there is, in one file, and back again: on the database that it came from, or on the other one. */
@NullMarked
package org.pacta.backup;

import org.jspecify.annotations.NullMarked;
