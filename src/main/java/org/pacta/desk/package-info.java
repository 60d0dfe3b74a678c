/** The pages on which people work: focal points, reviewers, the secretariat, administrators. They write by the interface. */
@NullMarked
package org.pacta.desk;

import org.jspecify.annotations.NullMarked;
