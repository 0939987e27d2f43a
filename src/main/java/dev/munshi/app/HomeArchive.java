package dev.munshi.app;

import dev.munshi.article.Access;
import dev.munshi.article.DateRange;
import dev.munshi.article.Reference;
import dev.munshi.briefing.Archive;
import dev.munshi.corpus.reading.CanonicalUrl;
import dev.munshi.store.ArticleStore;
import java.util.List;
import java.util.stream.Stream;

/**
 * The articles of a home.
 *
 * @param access what may be told of them
 */
record HomeArchive(ArticleStore articles, Access access) implements Archive {

  private static final int MOST_OF_STORY = 20;

  @Override
  public List<String> storyAt(String address) {
    var visible = articles.visibleTo(access);
    return Stream.of(address, CanonicalUrl.of(address), otherwise(CanonicalUrl.of(address)))
        .distinct()
        .flatMap(name -> visible.named(name).stream())
        .map(Reference::id)
        .flatMap(
            id ->
                Stream.concat(
                    Stream.of(id), visible.others(id, MOST_OF_STORY).stream().map(Reference::id)))
        .distinct()
        .toList();
  }

  /** Browsers show no scheme, and sites change theirs. */
  private static String otherwise(String address) {
    return address.startsWith("https://")
        ? "http://" + address.substring("https://".length())
        : address.replaceFirst("^http://", "https://");
  }

  @Override
  public List<String> publishedIn(DateRange days, int limit) {
    return articles.visibleTo(access).publishedIn(days, limit);
  }
}
