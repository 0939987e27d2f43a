/**
 * A file becomes clean articles, stored once and cut into passages. The only package that knows
 * jsoup. Uses {@code article}, {@code index} and {@code store}.
 */
@NullMarked
package dev.munshi.corpus;

import org.jspecify.annotations.NullMarked;
