package dev.munshi.testing;

import com.ibm.icu.text.UnicodeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Text in several scripts with every kind of hidden character in it. */
public final class HostileText {

  /** What nobody sees, in the words of Unicode, but for what writing may need. */
  public static final UnicodeSet HIDDEN =
      new UnicodeSet("[[:DI:][:Cc:][:Cf:][:Co:][:Cs:][:NChar:]-[:PCM:]-[\\n\\t]]").freeze();

  /** Seen in some places and hidden in others: joiners, and the selectors of emoji. */
  public static final UnicodeSet NEEDED_SOMETIMES =
      new UnicodeSet("[\\u200C\\u200D\\uFE0E\\uFE0F]").freeze();

  private HostileText() {}

  /** One line, with a letter in it. */
  public static Arbitrary<String> lines() {
    var letters =
        Arbitraries.of(
            "a", "$1", "\\", "Z", "7", " ", "[", "ب", "ہ", "क", "ि", "א", "👩", "💻", "🏽", "❤",
            "中");
    var hidden =
        Arbitraries.integers()
            .between(0, HIDDEN.size() - 1)
            .map(at -> Character.toString(HIDDEN.charAt(at)));
    var likely =
        Arbitraries.of(
            "\u061C", "\u200E", "\u200F", "\u202A", "\u202E", "\u202C", "\u2066", "\u2067",
            "\u2068", "\u2069", "\u200C", "\u200D", "\uFE0F", "\uFFFE", "\uFFFF");
    return Arbitraries.frequencyOf(Tuple.of(3, letters), Tuple.of(1, hidden), Tuple.of(2, likely))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(parts -> "x" + String.join("", parts));
  }

  /** The hidden characters in a text, those left out that are needed sometimes. */
  public static String hiddenIn(String text) {
    return text.codePoints()
        .filter(c -> HIDDEN.contains(c) && !NEEDED_SOMETIMES.contains(c))
        .mapToObj("U+%04X "::formatted)
        .collect(Collectors.joining());
  }
}
