package dev.munshi.bench.statements;

import dev.munshi.answer.Statement;

/**
 * A statement, and whether it is true.
 *
 * @param kind how it was made
 */
record Case(String kind, boolean invented, Statement statement) {}
