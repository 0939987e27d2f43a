package dev.munshi.chat;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.language.VisibleText;
import java.util.regex.Pattern;

/** What a person wants of the bot. */
sealed interface Intent {

  /** The words, alone in a message, that ask for help or only greet. */
  Pattern HELP =
      Pattern.compile(
          "(help|usage|hello|hi|hey|salam|what can you do|who are you)?[\\s!?.,]*",
          CASE_INSENSITIVE);

  /** To know something. */
  record Ask(String question) implements Intent {}

  /** To know what the bot can do. */
  record Help() implements Intent {}

  /** Reads a message's text; any text has an intent. */
  static Intent of(String text) {
    var plain = VisibleText.of(text).strip();
    return HELP.matcher(plain).matches() ? new Help() : new Ask(plain);
  }
}
