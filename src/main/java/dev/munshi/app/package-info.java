/** Main, the commands, the settings, and the one class that wires everything. */
@NullMarked
package dev.munshi.app;

import org.jspecify.annotations.NullMarked;
