package dev.munshi.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\n",
        "?",
        "!!!",
        "help",
        "\u200B\u202E",
        "he\u200Blp",
        "HELP",
        " Help! ",
        "usage",
        "hi",
        "Hey!",
        "hello.",
        "Salam",
        "What can you do?",
        "who are you ?"
      })
  void a_greeting_or_a_call_for_help_gets_help(String text) {
    assertThat(Intent.of(text)).isEqualTo(new Intent.Help(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who set it up?                    | Who set it up?",
        "' 	 Who set it up?  '             | Who set it up?",
        "help Varnholm                     | help Varnholm",
        "Hi, when did the register open?   | Hi, when did the register open?",
        "Who are you in talks with?        | Who are you in talks with?",
        "registers                         | registers",
        "history                           | history"
      })
  void everything_else_is_a_question(String text, String question) {
    assertThat(Intent.of(text)).isEqualTo(new Intent.Ask(question));
  }
}
