package dev.munshi.corpus.reading;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a page was found.
 *
 * @param source as results name it: the file's path, or the address
 * @param name the file's name, or the address
 * @param title what the article is called where it has no title of its own; never blank
 * @param address where it was fetched from, or null where it is a file
 */
record Origin(String source, String name, String title, @Nullable String address) {

  static Origin fetched(String address) {
    return new Origin(address, address, address, address);
  }

  /** The address where it was fetched in its canonical form, or null where it is a file. */
  @Nullable String url() {
    return address == null ? null : CanonicalUrl.of(address);
  }

  /** What links on the page are relative to; empty where that is not known. */
  String base() {
    return Objects.requireNonNullElse(address, "");
  }
}
