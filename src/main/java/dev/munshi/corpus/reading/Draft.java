package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import dev.munshi.article.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one article, before it has an identity in the store.
 *
 * @param source where it was read: an address, or the file's path, with {@code :LINE} within JSON
 *     Lines
 * @param file the name of that file, with {@code :LINE} likewise; of a fetched page its address
 * @param url the article's own address, http or https, or null
 * @param title never blank
 * @param publisher the outlet, or null
 * @param author or null
 * @param dates when it was published, changed, and what it reports happened
 * @param language BCP 47, or null where unknown
 * @param text the main text, paragraphs apart by a blank line; never blank
 * @param pageStarts for each page of a paged document where it begins in {@code text}, ascending
 *     from 0; empty where there are no pages
 * @param tags by which access to it is restricted
 */
public record Draft(
    String source,
    String file,
    @Nullable String url,
    String title,
    @Nullable String publisher,
    @Nullable String author,
    Dates dates,
    @Nullable String language,
    String text,
    List<Integer> pageStarts,
    Tags tags) {

  public Draft {
    pageStarts = List.copyOf(pageStarts);
    if (title.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("a draft needs a title and a text: " + source);
    }
  }

  /** An article without pages. */
  public Draft(
      String source,
      String file,
      @Nullable String url,
      String title,
      @Nullable String publisher,
      @Nullable String author,
      Dates dates,
      @Nullable String language,
      String text) {
    this(source, file, url, title, publisher, author, dates, language, text, List.of());
  }

  /** An article without tags. */
  public Draft(
      String source,
      String file,
      @Nullable String url,
      String title,
      @Nullable String publisher,
      @Nullable String author,
      Dates dates,
      @Nullable String language,
      String text,
      List<Integer> pageStarts) {
    this(source, file, url, title, publisher, author, dates, language, text, pageStarts, Tags.NONE);
  }

  public @Nullable PartialDate published() {
    return dates.published();
  }

  /** The same article at another address. */
  public Draft withUrl(String other) {
    return new Draft(
        source, file, other, title, publisher, author, dates, language, text, pageStarts, tags);
  }

  /** The same article with these tags in the place of its own. */
  public Draft withTags(Tags others) {
    return new Draft(
        source, file, url, title, publisher, author, dates, language, text, pageStarts, others);
  }
}
