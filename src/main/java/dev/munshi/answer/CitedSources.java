package dev.munshi.answer;

import dev.munshi.article.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The articles behind an answer, numbered as they are first cited, each one once. */
public final class CitedSources {

  /**
   * @param number from 1
   * @param quotes each one once, in the order of the answer
   * @param pages where they begin, ascending; empty where the article has no pages
   * @param whereabouts where else the article is to be found
   */
  public record Source(
      int number,
      Reference article,
      List<String> quotes,
      SortedSet<Integer> pages,
      Whereabouts whereabouts) {

    /** Such as {@code [1]}. */
    public String mark() {
      return "[" + number + "]";
    }
  }

  private final Map<String, Source> byArticle = new LinkedHashMap<>();

  /** What an answer's statements rest on, then its accounts. */
  public static CitedSources of(Answer.Found found) {
    return new CitedSources(
        Stream.concat(
                found.statements().stream(), found.accounts().stream().map(Account::statement))
            .toList());
  }

  public CitedSources(List<Statement> statements) {
    for (var statement : statements) {
      for (var citation : statement.citations()) {
        var source =
            byArticle.computeIfAbsent(
                citation.article().id(), id -> empty(byArticle.size() + 1, citation));
        if (!source.quotes().contains(citation.quote())) {
          source.quotes().add(citation.quote());
        }
        if (citation.page() != null) {
          source.pages().add(citation.page());
        }
      }
    }
  }

  private static Source empty(int number, Citation citation) {
    return new Source(
        number, citation.article(), new ArrayList<>(), new TreeSet<>(), citation.whereabouts());
  }

  public Collection<Source> all() {
    return Collections.unmodifiableCollection(byArticle.values());
  }

  /** What one statement rests on, each article once. */
  public List<Source> of(Statement statement) {
    return statement.citations().stream()
        .map(citation -> citation.article().id())
        .distinct()
        .map(id -> Objects.requireNonNull(byArticle.get(id)))
        .toList();
  }
}
