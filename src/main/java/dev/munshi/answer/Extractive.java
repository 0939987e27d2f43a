package dev.munshi.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Composes an answer of the sentences that answer, verbatim; without a model or a key. */
final class Extractive {

  /** Sentences that share this part of the shorter one's terms say the same. */
  private static final double SAME = 0.7;

  /** The same for sentences that say the same numbers: told in other words, mostly. */
  private static final double SAME_NUMBERS = 0.5;

  /** How far below the best one's a further sentence's score may be. */
  private static final double FURTHER = 1;

  /** The same where the best one says all that was asked. */
  private static final double FURTHER_TO_ALL = 0.6;

  private final Holdings holdings;

  Extractive(Holdings holdings) {
    this.holdings = holdings;
  }

  /** The statements in the order of reading; empty where nothing answers. */
  List<Statement> compose(Evidence evidence) {
    var draft = new Draft(holdings);
    if (evidence.candidates().isEmpty()) {
      return List.of();
    }
    var best = evidence.candidates().getFirst();
    var asking = evidence.question().asking();
    boolean isAll = best.features().saysAll() && !AnswerKind.areSeveralIn(asking);
    double least = best.score() - (isAll ? FURTHER_TO_ALL : FURTHER);
    evidence.candidates().stream()
        .takeWhile(candidate -> candidate.score() >= least)
        .forEach(draft::add);
    var kind = AnswerKind.of(asking);
    boolean answers = draft.chosen.stream().anyMatch(c -> kind.isAnsweredBy(c.features()));
    return answers ? draft.statements : List.of();
  }

  /** An answer that grows as long as there is room. */
  private static final class Draft {
    private final Holdings holdings;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Candidate> chosen = new ArrayList<>();
    private int words;

    Draft(Holdings holdings) {
      this.holdings = holdings;
    }

    void add(Candidate candidate) {
      var next = new ArrayList<Statement>();
      antecedent(candidate)
          .filter(statement -> !statements.contains(statement))
          .ifPresent(next::add);
      next.add(Statement.quoting(Citation.of(candidate.passage(), candidate.span())));
      int length = next.stream().mapToInt(s -> AnswerRoom.words(s.text())).sum();
      boolean fits =
          statements.size() + next.size() <= AnswerRoom.STATEMENTS
              && words + length <= AnswerRoom.WORDS;
      if (fits && chosen.stream().noneMatch(c -> same(c, candidate))) {
        statements.addAll(next);
        chosen.add(candidate);
        words += length;
      }
    }

    private Optional<Statement> antecedent(Candidate candidate) {
      var passage = candidate.passage();
      var article = passage.reference();
      return holdings
          .textOf(article.id(), article.revision())
          .filter(text -> text.length() >= passage.span().end())
          .flatMap(
              text ->
                  Antecedent.of(candidate, text)
                      .map(
                          span ->
                              span.start() < passage.span().start()
                                  ? Statement.quoting(new Citation(article, span, span.of(text)))
                                  : Statement.quoting(Citation.of(passage, span))));
    }

    private static boolean same(Candidate one, Candidate other) {
      var both = new HashSet<>(one.terms());
      both.retainAll(other.terms());
      int least = Math.min(one.terms().size(), other.terms().size());
      var numbers = numbers(one);
      boolean sameNumbers = !numbers.isEmpty() && numbers.equals(numbers(other));
      return least == 0 || both.size() >= (sameNumbers ? SAME_NUMBERS : SAME) * least;
    }

    private static Set<String> numbers(Candidate candidate) {
      return candidate.terms().stream()
          .filter(term -> Character.isDigit(term.charAt(0)))
          .collect(Collectors.toSet());
    }
  }
}
