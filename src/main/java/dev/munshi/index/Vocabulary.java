package dev.munshi.index;

import java.util.List;

/** The words of the corpus: how a text is cut into terms, and how common a term is. Thread-safe. */
public interface Vocabulary {

  /** The terms in order, folded and stemmed, stop words left out. */
  List<String> terms(String text);

  /** How many passages there are. */
  int passages();

  /** In how many passages the term stands. */
  int passagesWith(String term);
}
