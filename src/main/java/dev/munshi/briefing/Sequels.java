package dev.munshi.briefing;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.article.DateRange;
import dev.munshi.article.DatesInText;
import dev.munshi.briefing.CommitmentFinder.Promising;
import dev.munshi.briefing.Commitments.Sequel;
import dev.munshi.index.Vocabulary;
import dev.munshi.retrieval.Query;
import dev.munshi.retrieval.Retriever;
import dev.munshi.sentence.Denial;
import dev.munshi.sentence.IrregularVerbs;
import dev.munshi.sentence.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what a later article says of a commitment: that it was done, or was not. */
final class Sequels {

  private static final int PASSAGES = 20;
  private static final int PER_ARTICLE = 3;

  /** How much of what was to be done the later sentence must say. */
  private static final double MOST_OF_IT = 0.6;

  /** Of fewer words every other sentence has most. */
  private static final int FEWEST_TERMS = 3;

  /** Beside a denial: it came otherwise. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "\\b(?:missed|postponed|delayed|scrapped|abandoned|cancell?ed|shelved|broken?|backtracked"
              + "|reneged|dropped|withdr[ae]wn?|yet to)\\b",
          CASE_INSENSITIVE);

  /** Before a verb: it is not done yet. */
  private static final Pattern AHEAD =
      Pattern.compile(
          "\\b(?:to|will|would|could|may|might|shall|should)(?: be)?(?: \\w+ly)? $",
          CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Comparator<Line> LATEST_FIRST =
      Comparator.comparing(
          line -> line.article().published(), Comparator.nullsLast(Comparator.reverseOrder()));

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*(?<=\\d)");

  private final Retriever retriever;
  private final Vocabulary vocabulary;
  private final Verifier verifier;

  Sequels(Retriever retriever, Verifier verifier) {
    this.retriever = retriever;
    this.vocabulary = retriever.vocabulary();
    this.verifier = verifier;
  }

  Optional<Sequel> of(Promising promising, LocalDate asked) {
    var published = promising.line().article().published();
    var act = act(promising);
    var terms = new HashSet<>(terms(act));
    if (published == null || !published.last().isBefore(asked) || terms.size() < FEWEST_TERMS) {
      return Optional.empty();
    }
    var later = new DateRange(published.last().plusDays(1), asked);
    var text = promising.pledge().who() + " " + act;
    var hits = retriever.retrieve(new Query(text, asked, PASSAGES, PER_ARTICLE, later)).hits();
    var verb = IrregularVerbs.term(Words.lower(act.split(" ", 2)[0]), vocabulary);
    return new Focus("", retriever)
        .lines(hits).stream()
            .filter(line -> share(terms, line) >= MOST_OF_IT && isOf(promising, line))
            .filter(line -> new HashSet<>(numbers(line.text())).containsAll(numbers(act)))
            .sorted(LATEST_FIRST)
            .flatMap(line -> sequel(line, verb).stream())
            .findFirst();
  }

  /** Without its times. */
  private static String act(Promising promising) {
    var act = promising.pledge().act();
    var dates = DatesInText.of(act, promising.line().article().published());
    for (var date : dates.reversed()) {
      act = act.substring(0, date.span().start()) + act.substring(date.span().end());
    }
    return act;
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).toList();
  }

  private List<String> terms(String text) {
    return IrregularVerbs.terms(text, vocabulary);
  }

  private double share(Set<String> terms, Line line) {
    var has = new HashSet<>(terms(line.text()));
    has.addAll(terms(line.article().title()));
    return terms.stream().filter(has::contains).count() / (double) terms.size();
  }

  /** Whether the later article speaks of who made the promise, by what tells them from others. */
  private boolean isOf(Promising promising, Line line) {
    var said = new HashSet<>(terms(line.passage().text() + " " + line.article().title()));
    return terms(promising.pledge().who()).stream()
        .min(Comparator.comparingInt(vocabulary::passagesWith))
        .filter(said::contains)
        .isPresent();
  }

  private Optional<Sequel> sequel(Line line, String verb) {
    var text = line.text();
    boolean isOtherwise = isOtherwise(text, verb);
    var statement = Statement.quoting(line.citation());
    return (isOtherwise || isDone(text, verb)) && verifier.fault(statement).isEmpty()
        ? Optional.of(new Sequel(!isOtherwise, statement))
        : Optional.empty();
  }

  /** Whoever has promised to cancel something has done so where it is cancelled. */
  private boolean isOtherwise(String sentence, String verb) {
    return !Denial.everyIn(sentence).isEmpty()
        || OTHERWISE
            .matcher(sentence)
            .results()
            .map(word -> IrregularVerbs.term(Words.lower(word.group()), vocabulary))
            .anyMatch(term -> !term.equals(verb));
  }

  private boolean isDone(String sentence, String verb) {
    return WORD.matcher(sentence)
        .results()
        .filter(word -> !AHEAD.matcher(sentence.substring(0, word.start())).find())
        .map(word -> Words.lower(word.group()))
        .filter(word -> word.endsWith("ed") || IrregularVerbs.isPast(word))
        .anyMatch(word -> IrregularVerbs.term(word, vocabulary).equals(verb));
  }
}
