package dev.munshi.corpus;

import dev.munshi.article.Article;
import dev.munshi.article.Reference;
import dev.munshi.corpus.Outcome.Status;
import dev.munshi.store.TextHash;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what is new, changed or the same of articles that come in one after the other. */
final class Sorting {

  private final Known known;

  /** Of what came and is not stored: contents by id, articles by text, sources by file's name. */
  private final Map<String, String> contents = new HashMap<>();

  private final Map<String, Reference> texts = new HashMap<>();
  private final Map<String, Set<String>> sources = new HashMap<>();

  Sorting(Known known) {
    this.known = known;
  }

  /**
   * An article with what it is.
   *
   * @param article as it is to be stored
   * @param fresh whether there is anything to store
   * @param reason what it duplicates, else null
   */
  record Sorted(Article article, Status status, boolean fresh, @Nullable String reason) {}

  Sorted sort(Article given) {
    var byFeeds = known.tagsByFeeds(given.id());
    var article = given.with(named(given)).with(given.tags().and(byFeeds.names()));
    var old = contents.get(article.id());
    if (old == null) {
      old = known.find(article.id()).map(Sorting::content).orElse(null);
    }
    var content = content(article);
    var same = sameText(article);
    boolean fresh = !content.equals(old);
    var status =
        fresh && old != null
            ? Status.UPDATED
            : same != null ? Status.DUPLICATE : fresh ? Status.ADDED : Status.UNCHANGED;
    if (fresh) {
      remember(article, content);
    }
    var reason =
        status == Status.DUPLICATE && same != null ? "the same text as " + same.name() : null;
    return new Sorted(article, status, fresh, reason);
  }

  private void remember(Article article, String content) {
    contents.put(article.id(), content);
    texts.putIfAbsent(textKey(article), article.reference());
    sources
        .computeIfAbsent(article.reference().file(), file -> new HashSet<>())
        .add(article.source());
  }

  /** Whether something of this article came that is not stored. */
  boolean isPending(String id) {
    return contents.containsKey(id);
  }

  /** Everything that came is stored. */
  void clear() {
    contents.clear();
    texts.clear();
    sources.clear();
  }

  private static String content(Article article) {
    return TextHash.hex(
        article.reference().withRevision(1)
            + "\n"
            + article.modified()
            + "\n"
            + article.pageStarts()
            + "\n"
            + article.tags()
            + "\n"
            + article.text());
  }

  /** Only what the same people may see is the same. */
  private static String textKey(Article article) {
    return TextHash.hex(article.tags() + "\n" + article.text());
  }

  private @Nullable Reference sameText(Article article) {
    // what is stored was there before all that comes now
    var first =
        known
            .withText(article.text(), article.tags())
            .filter(same -> !isPending(same.id()))
            .orElseGet(() -> texts.get(textKey(article)));
    return first == null || first.id().equals(article.id()) ? null : first;
  }

  /** Of files with the same name in several folders, the later ones are told with their folder. */
  private Reference named(Article article) {
    var reference = article.reference();
    var path = article.source();
    int from = path.length() - reference.file().length();
    if (reference.url() != null || !path.endsWith("/" + reference.file())) {
      return reference;
    }
    while (from > 1 && isTaken(path.substring(from), path)) {
      from = path.lastIndexOf('/', from - 2) + 1;
    }
    return reference.withFile(path.substring(from));
  }

  private boolean isTaken(String name, String source) {
    return Stream.concat(
            known.sourcesOfFile(name).stream(), sources.getOrDefault(name, Set.of()).stream())
        .anyMatch(other -> !Library.file(other).equals(Library.file(source)));
  }
}
