/**
 * Fetches pages from the web: only where that is allowed, as slowly as the host wants it, and never
 * from inside. Knows nothing of articles. Beside {@code chat.slack} the only package that knows
 * OkHttp.
 */
@NullMarked
package dev.munshi.corpus.fetching;

import org.jspecify.annotations.NullMarked;
