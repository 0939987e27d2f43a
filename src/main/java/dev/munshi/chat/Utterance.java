package dev.munshi.chat;

import dev.munshi.answer.Reply;
import dev.munshi.document.Document;

/** What the bot says. */
public sealed interface Utterance {

  /** What is said, as plain text without its sources. */
  String text();

  /** The answer to a question. */
  record Answered(Reply reply) implements Utterance {
    @Override
    public String text() {
      return reply.answer().text();
    }
  }

  /**
   * One plain sentence or two about the bot itself: help, an apology.
   *
   * @param text plain text, no markup
   */
  record Notice(String text) implements Utterance {}

  /**
   * The same for the eyes of the author alone, where the network can do that.
   *
   * @param text plain text, no markup
   */
  record Whisper(String text) implements Utterance {}

  /**
   * Something longer: a summary, a timeline, a list.
   *
   * @param isAnswer whether it says what the articles say, and not something about the bot
   */
  record Told(Document document, boolean isAnswer) implements Utterance {
    @Override
    public String text() {
      return document.text();
    }
  }
}
