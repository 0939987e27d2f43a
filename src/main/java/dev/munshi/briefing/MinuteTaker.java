package dev.munshi.briefing;

import static java.util.stream.Collectors.toSet;

import dev.munshi.answer.Material;
import dev.munshi.answer.Remark;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.answer.Wording;
import dev.munshi.answer.Writer;
import dev.munshi.article.Passage;
import dev.munshi.briefing.Minutes.Point;
import dev.munshi.briefing.Minutes.Quote;
import dev.munshi.briefing.Summary.Telling;
import dev.munshi.index.Vocabulary;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sums up what people said in a thread: in their own most telling sentences, or in the words of
 * somebody who builds on their messages. Thread-safe.
 */
public final class MinuteTaker {

  private static final int SENTENCES = 8;
  private static final int QUESTIONS = 5;

  /** Sentences whose messages come first where a thread is too long to be shown whole. */
  private static final int SHOWN = 60;

  /** In UTF-16 units; a longer thread is not shown whole. */
  private static final int WHOLE = 12_000;

  private static final String WITHOUT = " This summary was made without it.";

  private static final Comparator<Uttered> IN_ORDER = Comparator.comparingInt(Uttered::message);

  private final Vocabulary vocabulary;
  private final Optional<Writer> writer;

  /**
   * @param writer in whose words to tell it; nothing for the people's own
   */
  public MinuteTaker(Vocabulary vocabulary, Optional<Writer> writer) {
    this.vocabulary = vocabulary;
    this.writer = writer;
  }

  /**
   * @param remarks what was said, oldest first, at least one
   * @param asked the day on which it is asked
   * @param zone in which the days of the messages count
   */
  public Minutes of(List<Remark> remarks, LocalDate asked, ZoneId zone) {
    var talk = new Talk(Uttered.in(remarks, vocabulary));
    var points =
        talk.best(SENTENCES).stream()
            .sorted(IN_ORDER)
            .map(one -> new Point(one.quote().words(), List.of(one.quote())))
            .toList();
    var open = talk.open().stream().limit(QUESTIONS).map(Uttered::quote).toList();
    var quoted = new Minutes(Telling.QUOTED, points, open, remarks);
    return writer
        .filter(_ -> !points.isEmpty())
        .map(w -> told(quoted, w, new ThreadHoldings(remarks, zone), asked))
        .orElse(quoted);
  }

  private Minutes told(Minutes quoted, Writer writer, ThreadHoldings holdings, LocalDate asked) {
    var verifier = new Verifier(holdings, vocabulary);
    var passages = shown(holdings);
    // in the language of the people
    var language = String.join("\n", passages.stream().map(Passage::text).toList());
    Wording wording = writer.write(new Material(language, asked, passages, holdings, verifier));
    if (wording.note() != null) {
      var telling = new Telling(false, wording.note() + WITHOUT);
      return new Minutes(telling, quoted.points(), quoted.open(), quoted.remarks());
    }
    var points = wording.statements().stream().map(one -> point(one, holdings)).toList();
    return new Minutes(new Telling(true, null), points, quoted.open(), quoted.remarks());
  }

  /** All messages in their order; of a long thread those that tell most. */
  private List<Passage> shown(ThreadHoldings holdings) {
    var all = holdings.passages();
    if (all.stream().mapToInt(passage -> passage.text().length()).sum() <= WHOLE) {
      return all;
    }
    var best = new Talk(Uttered.in(holdings.remarks(), vocabulary)).best(SHOWN);
    var messages = best.stream().map(Uttered::message).collect(toSet());
    return messages.stream().sorted().map(all::get).toList();
  }

  private static Point point(Statement statement, ThreadHoldings holdings) {
    var quotes =
        statement.citations().stream()
            .map(one -> new Quote(holdings.remark(one.article().id()), one.quote()))
            .toList();
    return new Point(statement.text(), quotes);
  }
}
