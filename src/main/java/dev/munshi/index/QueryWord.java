package dev.munshi.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A word of a query, and what it may be called in the corpus instead. */
final class QueryWord {

  private final String term;
  private final String written;
  private final Set<List<String>> others = new LinkedHashSet<>();

  /**
   * @param term as the index has it
   * @param written as the query has it
   */
  QueryWord(String term, String written) {
    this.term = term;
    this.written = written;
  }

  String term() {
    return term;
  }

  String written() {
    return written;
  }

  Set<List<String>> others() {
    return others;
  }

  /** Counts these terms, in their order, as this word. */
  void mayBe(List<String> other) {
    if (!other.equals(List.of(term))) {
      others.add(other);
    }
  }

  /** This word, which may also be what another one may be. */
  QueryWord with(QueryWord other) {
    others.addAll(other.others);
    return this;
  }

  /** Whether it begins with a capital. */
  boolean isName() {
    return Character.isUpperCase(written.codePointAt(0));
  }

  /** Whether it has two capitals. */
  boolean isAcronym() {
    return written.codePoints().filter(Character::isUpperCase).count() >= 2;
  }
}
