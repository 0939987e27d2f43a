package dev.munshi.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published text with its metadata.
 *
 * @param reference what a citation says of it
 * @param source where it was read: a path, or an address
 * @param text the main text, paragraphs apart by a blank line; passages quote it to the character
 * @param modified when its source says that it was last changed, or null
 * @param pageStarts for each page of a paged document where it begins in {@code text}, ascending
 *     from 0; empty where there are no pages
 */
public record Article(
    Reference reference,
    String source,
    String text,
    @Nullable PartialDate modified,
    List<Integer> pageStarts) {

  public Article {
    pageStarts = List.copyOf(pageStarts);
  }

  /** An article without pages, of which no change is known. */
  public Article(Reference reference, String source, String text) {
    this(reference, source, text, null, List.of());
  }

  /** The same text under another reference. */
  public Article with(Reference other) {
    return new Article(other, source, text, modified, pageStarts);
  }

  public String id() {
    return reference.id();
  }
}
