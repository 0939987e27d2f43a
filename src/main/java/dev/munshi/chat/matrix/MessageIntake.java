package dev.munshi.chat.matrix;

import dev.munshi.chat.Inbox;
import dev.munshi.chat.Intent;
import dev.munshi.chat.Message;
import dev.munshi.chat.ThreadTalk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes in what is meant for the bot: all that is said in a room of two; elsewhere what names it or
 * begins with the room's prefix, and what goes on in a conversation that it takes part in.
 * Thread-safe.
 */
final class MessageIntake implements CatchUp.Judge {

  private static final String NOTHING_SAID = "help";

  private final Supplier<MatrixSession> session;
  private final Inbox inbox;
  private final InstantSource clock;
  private final Duration maxAge;
  private final Supplier<Instant> since;
  private final RoomNotes notes;
  private final Conversations conversations;
  private final OwnNames names;
  private final ThreadTalk talk = new ThreadTalk();

  /**
   * @param since when this home first spoke Matrix
   */
  MessageIntake(
      Supplier<MatrixSession> session,
      MatrixServices services,
      RoomNotes notes,
      Supplier<Instant> since) {
    this.session = session;
    this.inbox = services.inbox();
    this.clock = services.clock();
    this.maxAge = services.maxAge();
    this.since = since;
    this.notes = notes;
    this.conversations = new Conversations(session, services);
    this.names = new OwnNames(session, services.clock());
  }

  /** Not what was said before the bot joined, before it was there at all, or too long ago. */
  @Override
  public boolean isInReach(String room, Instant at) {
    var joined = session.get().state(room).joinedAt();
    return !at.isBefore(since.get())
        && !at.isBefore(clock.instant().minus(maxAge))
        && (joined == null || !at.isBefore(joined));
  }

  @Override
  public void accept(Said said) {
    if (isMatter(said)) {
      if (said.replaces() == null) {
        takeIn(said);
      } else {
        change(said, said.replaces());
      }
    }
  }

  /** Whether a person says it, and not too long ago. */
  boolean isMatter(Said said) {
    return !said.isNotice()
        && !said.sender().equals(session.get().userId())
        && isInReach(said.room(), said.at());
  }

  /** The conversation of a message in which the bot surely is, as in a room of two. */
  Optional<Conversation> conversationWithBot(Said said) {
    var conversation = conversations.of(said, notes.of(said.room()).threads());
    return Optional.of(conversation)
        .filter(one -> isDirect(said.room()) || conversations.hasBot(said.room(), one));
  }

  private boolean isDirect(String room) {
    return session.get().state(room).isDirect();
  }

  private void takeIn(Said said) {
    var settings = notes.of(said.room());
    var conversation = conversations.of(said, settings.threads());
    if (isAddressed(said, settings.prefix()) || goesOn(said, conversation)) {
      var message = message(said, conversation, settings.prefix());
      note(message);
      inbox.accept(message);
    }
  }

  /** The text of an edit stands alone; where it belongs, the message says that it changes. */
  private void change(Said edit, String of) {
    var original = session.get().event(edit.room(), of);
    if (original.isEmpty()
        || !original.get().sender().equals(edit.sender())
        || !isInReach(edit.room(), original.get().at())) {
      return;
    }
    var settings = notes.of(edit.room());
    var conversation = conversations.of(original.get(), settings.threads());
    var message = message(edit, conversation, settings.prefix()).withKey(of);
    if (inbox.knows(MatrixListener.SURFACE, of)) {
      inbox.amend(message, edit.event());
    } else if (isAddressed(edit, settings.prefix())) {
      note(message);
      inbox.accept(message);
    }
  }

  private boolean isAddressed(Said said, String prefix) {
    return isDirect(said.room())
        || names.addressing().read(said.body(), prefix).isPresent()
        || (isMentioned(said) && !isThanks(said));
  }

  private boolean isMentioned(Said said) {
    return said.mentions().contains(session.get().userId());
  }

  /** Clients count a reply as a mention of who is replied to. */
  private static boolean isThanks(Said said) {
    return said.replyTo() != null && ThreadTalk.isSmallTalk(said.body());
  }

  /** In a conversation with the bot, people also speak to each other: then it stays quiet. */
  private boolean goesOn(Said said, Conversation conversation) {
    if (!conversations.hasBot(said.room(), conversation)) {
      return false;
    }
    var thread = thread(said.room(), conversation.toString());
    if (!said.mentions().isEmpty() && !isMentioned(said)) {
      talk.overheard(thread, said.sender());
      return false;
    }
    return talk.isMeantForBot(
        thread,
        said.sender(),
        said.body(),
        () ->
            inbox.lastAsker(
                MatrixListener.SURFACE,
                conversations.team(),
                said.room(),
                conversation.toString()));
  }

  /** A talk of people that is summed up stays theirs. */
  private void note(Message message) {
    var thread = thread(message.room(), String.valueOf(message.thread()));
    if (Intent.of(message.text()) instanceof Intent.ThreadSummary) {
      talk.overheard(thread, message.author());
    } else {
      talk.asked(thread, message.author());
    }
  }

  private static String thread(String room, String conversation) {
    return room + "/" + conversation;
  }

  private Message message(Said said, Conversation conversation, String prefix) {
    var text = names.addressing().addressed(said.body(), prefix);
    return new Message(
        MatrixListener.SURFACE,
        said.event(),
        conversations.team(),
        said.room(),
        conversation.toString(),
        said.sender(),
        text.isEmpty() ? NOTHING_SAID : text,
        null);
  }
}
