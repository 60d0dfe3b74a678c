/** The pages: for people with a browser. They show the same figures as the interface, from the same services. */
@NullMarked
package org.pacta.web;

import org.jspecify.annotations.NullMarked;
