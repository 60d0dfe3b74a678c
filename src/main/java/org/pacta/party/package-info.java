/** Who can be bound: states and organizations, and who stood how in which organization when. */
@NullMarked
package org.pacta.party;

import org.jspecify.annotations.NullMarked;
