package dev.munshi.answer.generative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the JSON objects in a text that is still being written: each as soon as it closes, the
 * inner ones first. What stands around them, a fence of Markdown or a model's thoughts, is passed
 * over. Not thread-safe.
 */
final class JsonStream {

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  private static final String THOUGHTS = "<think>";
  private static final String THOUGHTS_END = "</think>";

  private final StringBuilder text = new StringBuilder();
  private final Deque<Integer> open = new ArrayDeque<>();
  private int read;
  private boolean inString;

  /** The objects that this piece closes, in their order. */
  List<JsonNode> add(String piece) {
    text.append(piece);
    var closed = new ArrayList<JsonNode>();
    for (; read < text.length() && !isInThoughts(); read++) {
      var object = inString ? readString() : readOutside();
      if (object != null) {
        closed.add(object);
      }
    }
    return closed;
  }

  /** Some models think aloud, in the text itself. */
  private boolean isInThoughts() {
    if (!open.isEmpty() || text.charAt(read) != '<') {
      return false;
    }
    int end = text.indexOf(THOUGHTS_END, read);
    boolean begins =
        text.indexOf(THOUGHTS, read) == read || THOUGHTS.startsWith(text.substring(read));
    if (begins && end >= 0) {
      read = end + THOUGHTS_END.length() - 1;
    }
    return begins && end < 0;
  }

  private @Nullable JsonNode readString() {
    switch (text.charAt(read)) {
      case '\\' -> read++;
      case '"' -> inString = false;
      default -> {
        // any other character of the string
      }
    }
    return null;
  }

  private @Nullable JsonNode readOutside() {
    switch (text.charAt(read)) {
      case '{' -> open.push(read);
      case '"' -> inString = !open.isEmpty();
      case '}' -> {
        return open.isEmpty() ? null : object(text.substring(open.pop(), read + 1));
      }
      default -> {
        // what stands between
      }
    }
    return null;
  }

  private static @Nullable JsonNode object(String json) {
    try {
      return LENIENT.readTree(json);
    } catch (JsonProcessingException e) {
      // no object: text that only looks like one, or one that the model broke
      return null;
    }
  }
}
