/** Files that are imported, and the jobs that do it. */
@NullMarked
package org.pacta.imports;

import org.jspecify.annotations.NullMarked;
