/** The contract and the page that shows it, read with tools that are not ours: the build runs these with -Ptools. */
package org.pacta.tools;
