package dev.munshi.article;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a citation says of an article: everything but its text.
 *
 * @param id stable over re-ingesting; from the URL where there is one, else from the file
 * @param file the name of the file that it came from, or the URL where it has one
 * @param url the article's address, http or https, or null where it has none
 * @param title never blank
 * @param publisher the outlet, or null where the source does not name it
 * @param author or null
 * @param published the day of publication as precisely as the source says it, or null; never a
 *     guess
 * @param eventDate when what it reports happened, where the source says so apart from {@code
 *     published}, or null
 * @param language BCP 47, or null where unknown
 * @param revision which of the article's texts this is said of, from 1; a changed article is the
 *     next one
 */
public record Reference(
    String id,
    String file,
    @Nullable String url,
    String title,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable PartialDate published,
    @Nullable PartialDate eventDate,
    @Nullable String language,
    int revision) {

  public Reference {
    if (id.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException("an article needs an id and a title");
    }
    if (revision < 1) {
      throw new IllegalArgumentException("revisions count from 1");
    }
  }

  /** The article as it was first taken in. */
  public Reference(
      String id,
      String file,
      @Nullable String url,
      String title,
      @Nullable String publisher,
      @Nullable String author,
      @Nullable PartialDate published,
      @Nullable PartialDate eventDate,
      @Nullable String language) {
    this(id, file, url, title, publisher, author, published, eventDate, language, 1);
  }

  /** The same said of another of its texts. */
  public Reference withRevision(int number) {
    return new Reference(
        id, file, url, title, publisher, author, published, eventDate, language, number);
  }

  /** The same under another file's name. */
  public Reference withFile(String name) {
    return new Reference(
        id, name, url, title, publisher, author, published, eventDate, language, revision);
  }

  /** Who published it: the outlet's name, else its address's host, else null. */
  public @Nullable String outlet() {
    return outlet(publisher, url);
  }

  /** The same of an article of which only that is known. */
  public static @Nullable String outlet(@Nullable String publisher, @Nullable String url) {
    if (publisher != null && !publisher.isBlank()) {
      return publisher;
    }
    return url == null ? null : url.split("[/?#]", 4)[2];
  }

  /** What is known of its dates, in words: a question may name a day that the text does not. */
  public String datesInWords() {
    return Stream.of(published, eventDate)
        .filter(Objects::nonNull)
        .map(PartialDate::inWords)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** How the article is called towards the outside: its id, or its file's name without a URL. */
  public String name() {
    return url == null ? file : id;
  }
}
