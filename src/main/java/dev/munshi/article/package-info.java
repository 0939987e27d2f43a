/**
 * The vocabulary that every other package speaks: an article, its dates, its passages and
 * sentences. Values only; uses nothing of the others. It stands below {@code index} and {@code
 * store}, which both need it and must not know each other.
 */
@NullMarked
package dev.munshi.article;

import org.jspecify.annotations.NullMarked;
