/**
 * What the bot has to tell, as a tree that every surface renders in its own way: Slack's blocks,
 * HTML, lines of a terminal. Uses nothing.
 */
@NullMarked
package dev.munshi.document;

import org.jspecify.annotations.NullMarked;
