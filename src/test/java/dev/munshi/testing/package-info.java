/** Stand-ins that tests of every package share: whole and real where that is cheap, never mocks. */
@NullMarked
package dev.munshi.testing;

import org.jspecify.annotations.NullMarked;
