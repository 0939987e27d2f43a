package dev.munshi.retrieval;

import java.util.Locale;

/**
 * What some families of models want to read before a text, as their makers say; without it they
 * find less.
 */
record EmbeddingPrefixes(String question, String passage) {

  static EmbeddingPrefixes of(String model) {
    var name = model.toLowerCase(Locale.ROOT);
    if (name.matches("(.*[/-])?e5-(small|base|large)\\b.*") && !name.contains("instruct")) {
      return new EmbeddingPrefixes("query: ", "passage: ");
    }
    return name.contains("nomic-embed-text")
        ? new EmbeddingPrefixes("search_query: ", "search_document: ")
        : new EmbeddingPrefixes("", "");
  }
}
