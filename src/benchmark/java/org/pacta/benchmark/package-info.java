/**
 * How fast it is at size, as ratios beside what the machine can do at most: the same bytes from a bare Vert.x handler, a bare
 * insert by pgbench. {@code ./mvnw verify -Pbenchmark} runs {@link org.pacta.benchmark.Benchmark}; it is no test, as these
 * figures are those of a machine at a moment.
 */
@NullMarked
package org.pacta.benchmark;

import org.jspecify.annotations.NullMarked;
