package org.pacta.desk;

import org.pacta.web.Said;

/**
 * Something that can be chosen.
 *
 * @param slug what is sent
 * @param name what is read
 * @param chosen whether it is chosen already
 */
record Choice(String slug, Said name, boolean chosen) {}
