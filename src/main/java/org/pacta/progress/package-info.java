/** What parties report on their assignments, what reviewers and assessors say of it, and how that changes the status. */
@NullMarked
package org.pacta.progress;

import org.jspecify.annotations.NullMarked;
