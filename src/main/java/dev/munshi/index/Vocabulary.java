package dev.munshi.index;

import java.util.List;

/** The words of the corpus: how a text is cut into terms, and how rare a term is. Thread-safe. */
public interface Vocabulary {

  /** The terms in order, folded and stemmed, stop words left out. */
  List<String> terms(String text);

  /**
   * How much a term tells, as BM25 weighs it: ln(1 + (N - n + 0.5) / (n + 0.5)) with N passages of
   * which n have the term (Robertson and Zaragoza 2009). More than 0.
   */
  double idf(String term);
}
