/** What all resources share: problems, request bodies, pages of results, answers, and what the contract says of them. */
@NullMarked
package org.pacta.http;

import org.jspecify.annotations.NullMarked;
