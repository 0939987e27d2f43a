package dev.munshi.chat;

import dev.munshi.answer.Answer;
import dev.munshi.store.KeptReply;
import dev.munshi.store.NewsStore;
import dev.munshi.store.ReplyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps answers, so that people can ask for their quotes and say what they think of them. */
public final class Archive {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration FEEDBACK_KEPT = Duration.ofDays(365);

  private final ReplyStore replies;
  private final NewsStore news;
  private final InstantSource clock;

  public Archive(ReplyStore replies, NewsStore news, InstantSource clock) {
    this.replies = replies;
    this.news = news;
    this.clock = clock;
  }

  /** The last arrival that is known now. */
  long lastArrival() {
    return news.last();
  }

  /**
   * Keeps what a message gets, where it says what the articles say.
   *
   * @param arrival the last that was known before it was sought
   */
  void keep(Message to, Utterance utterance, long arrival) {
    switch (utterance) {
      case Utterance.Answered(var reply) ->
          replies.keep(kept(to, utterance, reply.question().text(), arrival));
      case Utterance.Told(var _, boolean isAnswer) when isAnswer ->
          replies.keep(kept(to, utterance, to.text(), arrival));
      case Utterance.Told _, Utterance.Notice _, Utterance.Whisper _ -> {}
    }
  }

  private KeptReply kept(Message to, Utterance utterance, String question, long arrival) {
    return new KeptReply(
        place(to),
        to.author(),
        to.replyUrl() != null,
        question,
        !(utterance instanceof Utterance.Answered(var reply)
            && reply.answer() instanceof Answer.NotFound),
        UtteranceJson.write(utterance),
        arrival,
        clock.instant());
  }

  private static KeptReply.Place place(Message message) {
    return new KeptReply.Place(
        message.surface(), message.team(), message.room(), message.thread(), message.key());
  }

  /** The latest answer in the thread of a message that its author may see. */
  Optional<KeptReply> latest(Message message) {
    return replies.latest(place(message), message.author());
  }

  /**
   * Forgets what is long ago and of which nobody said anything, and what was said of it long ago.
   */
  public void forgetOld() {
    replies.pruneFeedback(clock.instant(), FEEDBACK_KEPT);
    replies.prune(clock.instant(), KEPT);
  }
}
