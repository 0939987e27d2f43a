/**
 * Matrix: Trixnity on one side, {@code chat} on the other. The only package that knows Trixnity,
 * and in it only {@code TrixnityDevice}, the one file in Kotlin, which keeps the keys.
 */
@NullMarked
package dev.munshi.chat.matrix;

import org.jspecify.annotations.NullMarked;
