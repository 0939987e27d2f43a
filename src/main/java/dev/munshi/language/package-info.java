/**
 * What a text is written in: its language, its direction, and which of its characters nobody sees.
 * Uses nothing of the others.
 */
@NullMarked
package dev.munshi.language;

import org.jspecify.annotations.NullMarked;
