/** Adopted texts: their paragraphs as they read now and read before, and who adopted them. */
@NullMarked
package org.pacta.statement;

import org.jspecify.annotations.NullMarked;
