/** Standing mechanisms of organizations, their sessions, and who took part in them. */
@NullMarked
package org.pacta.meeting;

import org.jspecify.annotations.NullMarked;
