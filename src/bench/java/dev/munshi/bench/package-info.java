/**
 * Benchmarks of search, answering and embedding beside LangChain4j's own. Compiled and run with the
 * profile {@code bench} only; {@link dev.munshi.bench.Benchmarks} says how.
 */
@NullMarked
package dev.munshi.bench;

import org.jspecify.annotations.NullMarked;
