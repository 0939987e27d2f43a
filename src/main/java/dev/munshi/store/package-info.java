/**
 * The embedded SQL store: articles, vectors by content, messages taken in. The only package that
 * knows JDBC. Uses {@code article}.
 */
@NullMarked
package dev.munshi.store;

import org.jspecify.annotations.NullMarked;
