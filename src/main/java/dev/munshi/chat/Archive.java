package dev.munshi.chat;

import dev.munshi.answer.Answer;
import dev.munshi.store.KeptReply;
import dev.munshi.store.ReplyStore;
import java.time.Duration;
import java.time.InstantSource;

/** Keeps answers, so that people can ask for their quotes and say what they think of them. */
public final class Archive {

  private static final Duration KEPT = Duration.ofDays(30);

  private final ReplyStore replies;
  private final InstantSource clock;

  public Archive(ReplyStore replies, InstantSource clock) {
    this.replies = replies;
    this.clock = clock;
  }

  /** Keeps what a message gets, where it says what the articles say. */
  void keep(Message to, Utterance utterance) {
    switch (utterance) {
      case Utterance.Answered(var reply) ->
          keep(to, utterance, reply.question().text(), reply.answer() instanceof Answer.Found);
      case Utterance.Told(var _, boolean isAnswer) when isAnswer ->
          keep(to, utterance, to.text(), true);
      case Utterance.Told _, Utterance.Notice _, Utterance.Whisper _ -> {}
    }
  }

  private void keep(Message to, Utterance utterance, String question, boolean answered) {
    replies.keep(
        new KeptReply(
            new KeptReply.Place(to.surface(), to.team(), to.room(), to.thread(), to.key()),
            to.author(),
            to.replyUrl() != null,
            question,
            answered,
            UtteranceJson.write(utterance),
            clock.instant()));
  }

  /** Forgets what is long ago and of which nobody said anything. */
  public void forgetOld() {
    replies.prune(clock.instant(), KEPT);
  }
}
