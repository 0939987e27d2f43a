/**
 * Documents as HTML, mail, web feed and lines of text, for all surfaces that have no form of their
 * own. Uses {@code document} and {@code language}.
 */
@NullMarked
package dev.munshi.rendering;

import org.jspecify.annotations.NullMarked;
