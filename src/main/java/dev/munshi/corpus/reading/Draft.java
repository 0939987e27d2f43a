package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one article, before it has an identity in the store.
 *
 * @param source where it was read: the file's path, with {@code :LINE} within JSON Lines
 * @param file the name of that file, with {@code :LINE} likewise
 * @param url the article's own address, http or https, or null
 * @param title never blank
 * @param publisher the outlet, or null
 * @param author or null
 * @param published as precisely as the source says it, or null; never a guess
 * @param eventDate where the source names it apart from {@code published}, or null
 * @param language BCP 47, or null where unknown
 * @param text the main text, paragraphs apart by a blank line; never blank
 */
public record Draft(
    String source,
    String file,
    @Nullable String url,
    String title,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable PartialDate published,
    @Nullable PartialDate eventDate,
    @Nullable String language,
    String text) {

  public Draft {
    if (title.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("a draft needs a title and a text: " + source);
    }
  }
}
