package org.pacta.scoreboard;

/**
 * By what scores are counted.
 *
 * @param version of the scale: scores of different versions are never mixed
 * @param mapped whether assessments on earlier versions count too, as far as this one says what became of their value
 */
record ScoredOn(String scale, int version, boolean mapped) {}
