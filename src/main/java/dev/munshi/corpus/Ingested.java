package dev.munshi.corpus;

import java.util.Set;

/**
 * What an ingest came across.
 *
 * @param articles the ids of the articles that were there, changed or not
 * @param unread the sources of which something could not be read
 */
public record Ingested(Set<String> articles, Set<String> unread) {

  public Ingested {
    articles = Set.copyOf(articles);
    unread = Set.copyOf(unread);
  }
}
