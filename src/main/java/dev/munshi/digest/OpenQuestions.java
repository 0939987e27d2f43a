package dev.munshi.digest;

import dev.munshi.answer.Account;
import dev.munshi.answer.Answer;
import dev.munshi.answer.Question;
import dev.munshi.answer.Statement;
import dev.munshi.document.Document;
import dev.munshi.store.KeptWatch;
import dev.munshi.store.KeptWatch.Asked;
import dev.munshi.store.OpenQuestionStore;
import dev.munshi.store.Post;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks the open questions again when something arrived that may bear on them. By their words first,
 * then by the articles' own sentences, and only then as whoever asks is answered, which may cost
 * money. Thread-safe, also beside other processes.
 */
final class OpenQuestions {

  static final Duration LIFE = Duration.ofDays(90);

  /** A question that was asked again is not for so long, whatever arrives. */
  private static final Duration REST = Duration.ofHours(1);

  private final DigestStores stores;
  private final Lookout lookout;
  private final RoomAnswerers answerers;
  private final Clock clock;

  OpenQuestions(DigestStores stores, RoomCorpora corpora, RoomAnswerers answerers, Clock clock) {
    this.stores = stores;
    this.lookout = new Lookout(stores.watches(), stores.news(), corpora);
    this.answerers = answerers;
    this.clock = clock;
  }

  void run() {
    var now = clock.instant();
    for (var old : open().before(now.minus(LIFE), now)) {
      lookout.safely(
          old,
          now,
          () ->
              open().take(old, old.told(), now, post(old, KnownDocument.expired(old, LIFE), now)));
    }
    long last = stores.news().last();
    lookout.run(open().behind(last, now), Asking::new, last, now);
  }

  private OpenQuestionStore open() {
    return stores.questions();
  }

  /** One look at what arrived for a question. */
  private final class Asking implements Lookout.Look {

    private final KeptWatch question;
    private final RoomCorpora.Corpus corpus;
    private final QuestionWords words;
    private boolean bears;

    Asking(KeptWatch question, RoomCorpora.Corpus corpus) {
      this.question = question;
      this.corpus = corpus;
      this.words = QuestionWords.of(question.words(), corpus.retriever().vocabulary());
    }

    @Override
    public KeptWatch watch() {
      return question;
    }

    @Override
    public RoomCorpora.Corpus corpus() {
      return corpus;
    }

    @Override
    public void see(List<Arrived> articles) {
      bears = bears || articles.stream().anyMatch(article -> words.mayBeIn(article.terms()));
    }

    @Override
    public void end(long upTo, Instant now) {
      if (!bears) {
        open().take(question, upTo, now, null);
        return;
      }
      var answer = answer(question);
      // the answer may have taken a while
      var then = clock.instant();
      open()
          .take(
              question,
              upTo,
              then.plus(REST),
              answer
                  .map(found -> post(question, KnownDocument.of(question, found), then))
                  .orElse(null));
    }
  }

  /** The answer where there is one now, on what was not known then. */
  private Optional<Answer.Found> answer(KeptWatch kept) {
    var asked = Objects.requireNonNull(kept.asked());
    var room = Subscription.room(kept.room());
    var question = new Question(kept.words(), asked.day(), List.of());
    return fresh(answerers.extractive(room).answer(question).answer(), asked)
        .flatMap(_ -> fresh(answerers.whole(room).answer(question).answer(), asked));
  }

  private Optional<Answer.Found> fresh(Answer answer, Asked asked) {
    return switch (answer) {
      case Answer.NotFound _ -> Optional.empty();
      case Answer.Found found -> Optional.of(found).filter(one -> isFresh(one, asked));
    };
  }

  private boolean isFresh(Answer.Found found, Asked asked) {
    return Stream.concat(
            found.statements().stream(), found.accounts().stream().map(Account::statement))
        .map(Statement::citations)
        .flatMap(List::stream)
        .anyMatch(
            citation ->
                stores
                    .news()
                    .isNewer(
                        citation.article().id(), citation.article().revision(), asked.known()));
  }

  private static Post post(KeptWatch question, Document document, Instant now) {
    var asked = Objects.requireNonNull(question.asked());
    return new Post(
        // a time as well: what was given up is told again
        question.teller() + "/known/" + now,
        question.room(),
        asked.thread(),
        KeptDocument.of(document),
        now,
        0,
        false);
  }
}
