package dev.munshi.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import dev.munshi.chat.Inbox;
import dev.munshi.chat.Message;
import dev.munshi.chat.Utterance;
import java.util.Objects;

/**
 * "Ask about this", "Check this claim" and "Sum up this thread", on any message: slash commands do
 * not work in threads.
 */
final class SlackShortcuts {

  static final String ASK = "ask_about_this";
  static final String CHECK = "check_this_claim";
  static final String SUM_UP = "sum_up_this_thread";

  private final Inbox inbox;
  private final PrivateReplies privately;

  SlackShortcuts(Inbox inbox, PrivateReplies privately) {
    this.inbox = inbox;
    this.privately = privately;
  }

  void listenTo(App app) {
    app.messageShortcut(ASK, this::used);
    app.messageShortcut(CHECK, this::used);
    app.messageShortcut(SUM_UP, this::summedUp);
  }

  private Response summedUp(MessageShortcutRequest request, MessageShortcutContext context) {
    var payload = request.getPayload();
    var message = payload.getMessage();
    var ts = message == null ? payload.getMessageTs() : message.getThreadTs();
    var thread = Objects.requireNonNullElse(ts, payload.getMessageTs());
    if (payload.getChannel().getId() == null || thread == null) {
      throw new IllegalArgumentException("a message shortcut without its message");
    }
    take(payload, "summary " + ThreadReader.link(payload.getChannel().getId(), thread));
    return context.ack();
  }

  private Response used(MessageShortcutRequest request, MessageShortcutContext context) {
    var payload = request.getPayload();
    var text = text(payload);
    if (text.isEmpty()) {
      say(payload, "That message has no text that I could look up.");
    } else if (CHECK.equals(payload.getCallbackId())) {
      take(payload, "check " + text);
    } else {
      take(payload, "ask " + text);
    }
    return context.ack();
  }

  private static String text(MessageShortcutPayload payload) {
    var message = payload.getMessage();
    var text = message == null ? null : message.getText();
    return SlackMarkup.plain(Objects.requireNonNullElse(text, ""), null);
  }

  /** Privately, as whoever wrote the message did not ask. */
  private void take(MessageShortcutPayload payload, String line) {
    var message = Pressed.of(payload).asking(line);
    try {
      inbox.accept(message);
    } catch (RuntimeException e) {
      throw new NotTakenInException(e);
    }
  }

  private void say(MessageShortcutPayload payload, String sentence) {
    Message to = Pressed.of(payload).asking("");
    var notice = new Utterance.Notice(sentence);
    privately.reply(to, Objects.requireNonNullElse(to.replyUrl(), ""), Content.of(notice));
  }
}
