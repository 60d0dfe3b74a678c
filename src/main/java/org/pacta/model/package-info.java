/** What every noun of the model shares: its name, its texts in each language, its time stamps, where it comes from. */
@NullMarked
package org.pacta.model;

import org.jspecify.annotations.NullMarked;
