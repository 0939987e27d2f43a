package dev.munshi.answer.generative;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A statement as the model wrote it; nothing of it is believed yet.
 *
 * @param text what is to be said
 * @param original the same in the language of its quotes, or empty
 * @param quotes what is to prove it
 */
record WrittenStatement(String text, String original, List<Quote> quotes) {

  /**
   * @param passage its number, from 1
   * @param words said to stand there
   */
  record Quote(int passage, String words) {}

  WrittenStatement {
    quotes = List.copyOf(quotes);
  }

  static WrittenStatement of(JsonNode json) {
    return new WrittenStatement(
        json.path("text").asText("").strip(),
        json.path("original").asText("").strip(),
        json.path("citations")
            .valueStream()
            .map(each -> new Quote(each.path("passage").asInt(), each.path("quote").asText("")))
            .toList());
  }
}
