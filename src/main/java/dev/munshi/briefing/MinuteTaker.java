package dev.munshi.briefing;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sums up what people said in a thread: in their own most telling sentences, or in the words of
 * somebody who builds on their messages. Thread-safe.
 */
public final class MinuteTaker {

  private static final int SENTENCES = 8;
  private static final int QUESTIONS = 5;

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
    var quoted =
        new Minutes(Telling.QUOTED, points, open, new Minutes.Source(remarks, remarks.size()));
    return writer
        .filter(_ -> !points.isEmpty())
        .map(w -> told(quoted, w, material(new ThreadHoldings(remarks, zone), talk, w, asked)))
        .orElse(quoted);
  }

  private Material material(ThreadHoldings holdings, Talk talk, Writer writer, LocalDate asked) {
    var passages = shown(holdings, talk, writer);
    // in the language of the people
    var language = String.join("\n", passages.stream().map(Passage::text).toList());
    return new Material(language, asked, passages, holdings, new Verifier(holdings, vocabulary));
  }

  private static Minutes told(Minutes quoted, Writer writer, Material material) {
    Wording wording = writer.write(material);
    if (wording.note() != null) {
      var telling = new Telling(false, wording.note() + WITHOUT);
      return new Minutes(telling, quoted.points(), quoted.open(), quoted.source());
    }
    var remarks = quoted.source().remarks();
    var points = wording.statements().stream().map(one -> point(one, remarks)).toList();
    return new Minutes(
        new Telling(true, null),
        points,
        quoted.open(),
        new Minutes.Source(remarks, material.passages().size()));
  }

  /** All messages in their order; of a long thread those that tell most. */
  private static List<Passage> shown(ThreadHoldings holdings, Talk talk, Writer writer) {
    var all = holdings.passages();
    var ranked = new LinkedHashSet<Passage>();
    talk.best(Integer.MAX_VALUE).forEach(one -> ranked.add(all.get(one.message())));
    ranked.addAll(all);
    var fitting = Set.copyOf(writer.fitting(List.copyOf(ranked)));
    return all.stream().filter(fitting::contains).toList();
  }

  private static Point point(Statement statement, List<Remark> remarks) {
    var quotes =
        statement.citations().stream()
            .map(one -> new Quote(ThreadHoldings.remark(remarks, one.article().id()), one.quote()))
            .toList();
    return new Point(statement.text(), quotes);
  }
}
