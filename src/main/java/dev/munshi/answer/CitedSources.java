package dev.munshi.answer;

import dev.munshi.article.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The articles behind an answer, numbered as they are first cited, each one once. */
public final class CitedSources {

  /**
   * @param number from 1
   * @param quotes each one once, in the order of the answer
   * @param whereabouts where else the article is to be found
   */
  public record Source(
      int number, Reference article, List<String> quotes, Whereabouts whereabouts) {

    /** Such as {@code [1]}. */
    public String mark() {
      return "[" + number + "]";
    }
  }

  private final Map<String, Source> byArticle = new LinkedHashMap<>();

  public CitedSources(List<Statement> statements) {
    for (var statement : statements) {
      for (var citation : statement.citations()) {
        var source =
            byArticle.computeIfAbsent(
                citation.article().id(),
                id ->
                    new Source(
                        byArticle.size() + 1,
                        citation.article(),
                        new ArrayList<>(),
                        citation.whereabouts()));
        if (!source.quotes().contains(citation.quote())) {
          source.quotes().add(citation.quote());
        }
      }
    }
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
