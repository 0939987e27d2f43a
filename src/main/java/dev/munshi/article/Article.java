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
 * @param tags by which access to it is restricted
 */
public record Article(
    Reference reference,
    String source,
    String text,
    @Nullable PartialDate modified,
    List<Integer> pageStarts,
    Tags tags) {

  public Article {
    pageStarts = List.copyOf(pageStarts);
  }

  /** An article without pages, of which no change is known. */
  public Article(Reference reference, String source, String text) {
    this(reference, source, text, null, List.of());
  }

  /** An article without tags. */
  public Article(
      Reference reference,
      String source,
      String text,
      @Nullable PartialDate modified,
      List<Integer> pageStarts) {
    this(reference, source, text, modified, pageStarts, Tags.NONE);
  }

  /** The same text under another reference. */
  public Article with(Reference other) {
    return new Article(other, source, text, modified, pageStarts, tags);
  }

  /** The same article with these tags in the place of its own. */
  public Article with(Tags others) {
    return new Article(reference, source, text, modified, pageStarts, others);
  }

  public String id() {
    return reference.id();
  }
}
