package dev.munshi.corpus.fetching;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave with a page so that it can be asked whether the page changed (RFC 9110, 8.8).
 *
 * @param etag as it was sent, or null
 * @param lastModified as it was sent, or null
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  public static final Validators NONE = new Validators(null, null);
}
