package dev.munshi.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Composes an answer of the sentences that answer, verbatim; without a model or a key. */
final class Extractive implements Composer {

  private static final int MAX_STATEMENTS = 3;
  private static final int MAX_WORDS = 90;

  /** Sentences that share this part of the shorter one's terms say the same. */
  private static final double SAME = 0.7;

  /** The least score of a further sentence, as a share of the best one's. */
  private static final double FURTHER = 0.65;

  @Override
  public List<Statement> compose(Evidence evidence) {
    var chosen = new ArrayList<Candidate>();
    int words = 0;
    for (var candidate : evidence.candidates()) {
      boolean weak = !chosen.isEmpty() && candidate.score() < FURTHER * chosen.getFirst().score();
      if (chosen.size() == MAX_STATEMENTS || weak) {
        break;
      }
      int length = SentenceScorer.wordCount(candidate.text());
      if (words + length <= MAX_WORDS && chosen.stream().noneMatch(c -> same(c, candidate))) {
        chosen.add(candidate);
        words += length;
      }
    }
    return chosen.stream().map(Extractive::statement).toList();
  }

  private static boolean same(Candidate one, Candidate other) {
    var both = new HashSet<>(one.terms());
    both.retainAll(other.terms());
    int least = Math.min(one.terms().size(), other.terms().size());
    return least == 0 || both.size() >= SAME * least;
  }

  private static Statement statement(Candidate candidate) {
    var quote = new Citation(candidate.passage().reference(), candidate.span(), candidate.text());
    var text = AbsoluteDates.in(candidate.text(), candidate.passage().reference().published());
    return new Statement(text, List.of(quote));
  }
}
