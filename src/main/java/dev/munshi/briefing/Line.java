package dev.munshi.briefing;

import dev.munshi.answer.Account;
import dev.munshi.answer.Citation;
import dev.munshi.answer.Holdings;
import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of an article that may be told.
 *
 * @param span where it stands in the article's text
 * @param text the sentence, verbatim
 * @param terms its terms without those of the topic
 * @param vector of length one, or empty where it has none
 * @param worth what speaks for it beside its place
 * @param day when what it tells happened, or null where it does not say
 */
record Line(
    Passage passage,
    Span span,
    String text,
    Set<String> terms,
    float[] vector,
    Worth worth,
    @Nullable EventDay day) {

  /** Sentences whose vectors are so near tell the same. */
  private static final double SAME_SENSE = 0.8;

  /** Sentences that share this part of the shorter one's terms tell the same. */
  private static final double SAME_TERMS = 0.65;

  /** The same beside vectors that are rather near. */
  private static final double RATHER_NEAR = 0.65;

  private static final double MANY_TERMS = 0.45;

  /**
   * What speaks for a sentence.
   *
   * @param fit how well it fits the topic, from 0 to about 1
   * @param gist how much it says of what its article tells as a whole, from 0 to 1
   * @param familiar whether it speaks of something as known already
   */
  record Worth(double fit, double gist, boolean familiar) {

    /** Of a sentence that is only compared. */
    static final Worth NONE = new Worth(0, 0, false);
  }

  double fit() {
    return worth.fit();
  }

  Reference article() {
    return passage.reference();
  }

  /** The line as one side of what is disputed. */
  Account account(Holdings holdings) {
    int offset = passage.span().start();
    return Account.of(passage, new Span(span.start() - offset, span.end() - offset), holdings);
  }

  Citation citation() {
    return Citation.of(passage, span);
  }

  /** The cosine between both sentences; 0 where one has no vector. */
  double nearness(Line other) {
    if (vector.length == 0 || vector.length != other.vector.length) {
      return 0;
    }
    float sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += vector[i] * other.vector[i];
    }
    return sum;
  }

  /** The share of the shorter one's terms that both have, from 0 to 1. */
  double common(Line other) {
    var both = new HashSet<>(terms);
    both.retainAll(other.terms);
    int least = Math.min(terms.size(), other.terms.size());
    return least == 0 ? 0 : both.size() / (double) least;
  }

  /** Whether both tell much the same. */
  boolean repeats(Line other) {
    double near = nearness(other);
    double common = common(other);
    return near >= SAME_SENSE
        || common >= SAME_TERMS
        || (near >= RATHER_NEAR && common >= MANY_TERMS);
  }
}
