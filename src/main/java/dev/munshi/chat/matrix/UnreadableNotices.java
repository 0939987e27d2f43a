package dev.munshi.chat.matrix;

import java.time.Clock;
import java.time.LocalDate;

/** Says that a message cannot be read, once a conversation, and what to do about it. */
final class UnreadableNotices {

  private static final String UNREADABLE =
      "There is a message here that I cannot read: I was not given the key to it. Does your app"
          + " share keys only with verified devices? Then verify mine, or allow others. After that"
          + " please ask again; to send the same message once more is enough.";

  private final MessageIntake intake;
  private final AllowList allow;
  private final Notices notices;
  private final Clock clock;

  UnreadableNotices(MessageIntake intake, AllowList allow, Notices notices, Clock clock) {
    this.intake = intake;
    this.allow = allow;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * In a group it may be meant for others: outside of the bot's threads that is said once a day.
   */
  void explain(Said said) {
    if (!allow.admits(said.sender()) || !intake.isMatter(said)) {
      return;
    }
    var conversation = intake.conversationWithBot(said).map(Conversation::toString);
    notices.say(
        said.room(),
        conversation.orElse(null),
        "unreadable/" + conversation.orElseGet(() -> LocalDate.now(clock).toString()),
        UNREADABLE);
  }
}
