package dev.munshi.chat.matrix;

import dev.munshi.chat.Inbox;
import dev.munshi.chat.Message;
import dev.munshi.store.Feedback;
import dev.munshi.store.KeptReply;
import dev.munshi.store.MatrixSend;
import dev.munshi.store.MatrixSendStore;
import dev.munshi.store.ReplyStore;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people say of the bot's answers by reactions to them. Thread-safe. */
final class FeedbackReactions {

  /** A colour of skin, or that it is to be shown in colours. */
  private static final Pattern VARIATION =
      Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}\\x{FE0E}\\x{FE0F}]");

  private static final String AWAIT = "tell me when this is known";
  private static final String TOO_LATE =
      "I can only keep the latest question of a conversation open. Please ask that one again.";

  private final Inbox inbox;
  private final ReplyStore replies;
  private final MatrixSendStore sends;
  private final AllowList allow;
  private final Notices notices;

  FeedbackReactions(MatrixServices services, AllowList allow, Notices notices) {
    this.inbox = services.inbox();
    this.replies = services.replies();
    this.sends = services.sends();
    this.allow = allow;
    this.notices = notices;
  }

  void take(Reaction reaction) {
    if (!allow.admits(reaction.sender())) {
      return;
    }
    switch (VARIATION.matcher(reaction.key()).replaceAll("")) {
      case "👍", "✅" -> answer(reaction).ifPresent(kept -> judge(reaction, kept, true));
      case "👎", "❌" -> answer(reaction).ifPresent(kept -> judge(reaction, kept, false));
      case "🔔" ->
          answer(reaction)
              .filter(kept -> !kept.answered())
              .ifPresent(kept -> await(reaction, kept));
      default -> {}
    }
  }

  private Optional<KeptReply> answer(Reaction reaction) {
    return sends
        .ofEvent(reaction.room(), reaction.target())
        .map(MatrixSend::key)
        .flatMap(key -> replies.find(MatrixListener.SURFACE, key))
        .filter(kept -> kept.place().room().equals(reaction.room()));
  }

  private void judge(Reaction reaction, KeptReply kept, boolean helped) {
    replies.noteBySign(
        MatrixListener.SURFACE,
        reaction.event(),
        new Feedback(kept.place().key(), reaction.sender(), helped, null, null, reaction.at()));
  }

  /** As if its person said so in the conversation, where the latest answer is what is meant. */
  private void await(Reaction reaction, KeptReply kept) {
    var place = kept.place();
    boolean isLatest =
        replies
            .latest(place, reaction.sender())
            .filter(latest -> latest.place().key().equals(place.key()))
            .isPresent();
    if (isLatest) {
      inbox.accept(
          new Message(
              place.surface(),
              Posting.about(reaction.target(), reaction.event()),
              place.team(),
              place.room(),
              place.thread(),
              reaction.sender(),
              AWAIT,
              null));
    } else {
      notices.say(place.room(), place.thread(), "bell/" + reaction.event(), TOO_LATE);
    }
  }
}
