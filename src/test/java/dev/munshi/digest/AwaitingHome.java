package dev.munshi.digest;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Answerer;
import dev.munshi.answer.ExtractiveAnswerer;
import dev.munshi.answer.Question;
import dev.munshi.answer.Reply;
import dev.munshi.document.Document;
import dev.munshi.store.KeptWatch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A home in whose rooms a question is open, and who counts how often it is asked again. */
final class AwaitingHome implements AutoCloseable, RoomAnswerers {

  static final String QUESTION = "When did Varnholm open its register of algorithms?";
  static final String OPENED =
      "Varnholm opened a public register of its algorithms on 4 March 2026.";
  static final String THREAD = "12.5";

  private static final String UNRELATED =
      "Crews of the Tidewater ferries began a strike of three days over their night shifts.";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

  final NewsHome news;
  int asked;
  int askedWholly;

  /** Whether whoever answers the rooms finds nothing. */
  boolean isSilent;

  AwaitingHome(Path folder) {
    news = new NewsHome(folder, Instant.parse("2026-03-03T08:00:00Z"));
    news.arrives("ferries", "Gazette", UNRELATED);
  }

  /**
   * Somebody wants to be told when it is known.
   *
   * @param key of the message that asked
   */
  Document await(Room room, String key) {
    var known = new KeptWatch.Asked(key, THREAD, DAY, news.stores().news().last());
    return news.desk()
        .take(
            new OrderDesk.Orderer(room, "U1", ZoneOffset.UTC, null),
            new Order.Await(QUESTION, known, false));
  }

  /** The article that answers it arrives. */
  void answers() {
    news.arrives("register", "Courier", OPENED);
  }

  OpenQuestions questions() {
    return new OpenQuestions(news.stores(), news::corpus, this, news.clock);
  }

  /** Time passes, and what is due is done. */
  void passes(Duration time) {
    news.clock.advance(time);
    questions().run();
    news.passes(Duration.ofSeconds(1));
  }

  List<String> posts() {
    return news.posts();
  }

  String list() {
    return news.order("watch list").text();
  }

  @Override
  public Answerer extractive(Room room) {
    asked++;
    return extractiveOf(room);
  }

  @Override
  public Answerer whole(Room room) {
    askedWholly++;
    return isSilent ? (question, shown) -> nothing(question) : extractiveOf(room);
  }

  private Answerer extractiveOf(Room room) {
    var corpus = news.corpus(room);
    return new ExtractiveAnswerer(corpus.retriever(), corpus.holdings(), 0.3);
  }

  private Reply nothing(Question question) {
    var no = new Answer.NotFound(news.corpus(NewsHome.ROOM).holdings().coverage(List.of()), 0);
    return new Reply(question, null, no, Duration.ZERO);
  }

  @Override
  public void close() {
    news.close();
  }
}
