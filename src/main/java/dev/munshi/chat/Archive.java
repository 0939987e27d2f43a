package dev.munshi.chat;

import dev.munshi.answer.Answer;
import dev.munshi.answer.ReplyJson;
import dev.munshi.store.KeptReply;
import dev.munshi.store.ReplyStore;
import java.time.InstantSource;

/** Keeps answers, so that people can ask for their quotes and say what they think of them. */
public final class Archive {

  private final ReplyStore replies;
  private final InstantSource clock;

  public Archive(ReplyStore replies, InstantSource clock) {
    this.replies = replies;
    this.clock = clock;
  }

  /** Keeps what a message gets, where that is an answer. */
  void keep(Message to, Utterance utterance) {
    if (utterance instanceof Utterance.Answered(var reply)) {
      replies.keep(
          new KeptReply(
              new KeptReply.Place(to.surface(), to.team(), to.room(), to.key()),
              to.author(),
              to.replyUrl() != null,
              reply.question().text(),
              reply.answer() instanceof Answer.Found,
              ReplyJson.of(reply).toString(),
              clock.instant()));
    }
  }
}
