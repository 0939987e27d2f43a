package dev.munshi.chat;

import dev.munshi.language.VisibleText;
import org.jspecify.annotations.Nullable;

/** What a person wants of the bot, read by {@link Grammar}. */
public sealed interface Intent {

  /** To know something. */
  record Ask(String question) implements Intent {}

  /** To know whether what somebody says is so. */
  record Check(String claim) implements Intent {}

  /**
   * To have a topic summed up.
   *
   * @param of as it was written, never blank
   */
  record Summary(String of) implements Intent {}

  /**
   * To have summed up what people said in a thread.
   *
   * @param link to one of its messages, or null for the thread in which it is asked
   */
  record ThreadSummary(@Nullable String link) implements Intent {}

  /** To see what happened when. */
  record Timeline(String topic) implements Intent {}

  /**
   * To know what was promised.
   *
   * @param of whom and on what, as it was written: {@code by the regulator on fees}; empty for all
   */
  record Promises(String of) implements Intent {}

  /**
   * To have, change or see a digest or a watch.
   *
   * @param order as it was written, from its first word {@code digest} or {@code watch} on
   */
  record Order(String order) implements Intent {}

  /**
   * To see or change how the bot behaves in the room.
   *
   * @param change as it was written, such as {@code threads off}; empty to see
   */
  record Settings(String change) implements Intent {}

  /** To be told when the question before is answered. */
  record Await() implements Intent {}

  /** To know where the articles come from. */
  record Sources() implements Intent {}

  /**
   * To know what the bot can do.
   *
   * @param command the command that it is about, or null for all
   */
  record Help(@Nullable String command) implements Intent {}

  /**
   * A command that there is not, or one without what it needs.
   *
   * @param nearest what was probably meant, as a line that works
   */
  record Mistaken(String said, String nearest) implements Intent {}

  /** Reads a message's text; any text has an intent. */
  static Intent of(String text) {
    return Grammar.read(VisibleText.of(text).strip());
  }
}
