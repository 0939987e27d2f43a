package dev.munshi.digest;

import dev.munshi.index.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a watch: those in quotes stand together, the others anywhere in an article.
 *
 * @param sequences of terms, each of which must be there
 */
record WatchedWords(List<List<String>> sequences) {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"?");

  static WatchedWords of(String words, Vocabulary vocabulary) {
    var sequences = new ArrayList<List<String>>();
    QUOTED
        .matcher(words)
        .results()
        .forEach(quoted -> sequences.add(vocabulary.terms(quoted.group(1))));
    vocabulary
        .terms(QUOTED.matcher(words).replaceAll(" "))
        .forEach(term -> sequences.add(List.of(term)));
    return new WatchedWords(sequences.stream().filter(terms -> !terms.isEmpty()).toList());
  }

  /**
   * Whether texts of one article have all of them; never without any.
   *
   * @param terms of each text
   */
  boolean areIn(List<List<String>> terms) {
    return !sequences.isEmpty() && sequences.stream().allMatch(words -> isIn(terms, words));
  }

  /** How many of them a sentence has. */
  long in(String sentence, Vocabulary vocabulary) {
    var terms = List.of(vocabulary.terms(sentence));
    return sequences.stream().filter(words -> isIn(terms, words)).count();
  }

  private static boolean isIn(List<List<String>> texts, List<String> words) {
    return texts.stream().anyMatch(terms -> Collections.indexOfSubList(terms, words) >= 0);
  }
}
