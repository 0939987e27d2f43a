package dev.munshi.answer;

/**
 * What was found for one question.
 *
 * @param evidence what an answer may build on
 * @param confidence the probability that an answer out of it would be right, from 0 to 1
 * @param suffices whether that is enough to answer
 */
public record Finding(Evidence evidence, double confidence, boolean suffices) {}
