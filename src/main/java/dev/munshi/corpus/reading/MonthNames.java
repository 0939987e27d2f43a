package dev.munshi.corpus.reading;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of months, long and short, in the languages that the JDK knows them in. */
final class MonthNames {

  private static final List<String> LANGUAGES =
      List.of(
          "en", "ur", "de", "de-AT", "fr", "es", "it", "pt", "nl", "da", "sv", "no", "fi", "pl",
          "cs", "sk", "hu", "ro", "tr", "id", "ms", "ca", "el", "ru", "uk", "bg", "ar", "ar-LB",
          "ar-MA", "fa", "hi", "bn", "sw");
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final Map<String, Integer> NUMBERS = numbers();

  /** Any of the names, the longer ones first, as an alternative of a regular expression. */
  static final String PATTERN =
      NUMBERS.keySet().stream()
          .sorted(Comparator.comparing(String::length).reversed().thenComparing(s -> s))
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));

  static final Pattern WORD =
      Pattern.compile(
          "(?<!\\p{L})(?:" + PATTERN + ")(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private MonthNames() {}

  private static Map<String, Integer> numbers() {
    var numbers = new HashMap<String, Integer>();
    for (var language : LANGUAGES) {
      for (var month : Month.values()) {
        for (var style : STYLES) {
          var name = bare(month.getDisplayName(style, Locale.forLanguageTag(language)));
          if (name.length() > 2 && name.chars().noneMatch(Character::isDigit)) {
            numbers.putIfAbsent(name, month.getValue());
          }
        }
      }
    }
    numbers.put("sept", 9);
    return Collections.unmodifiableMap(numbers);
  }

  private static String bare(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** From 1 to 12, for a name that {@link #PATTERN} has matched. */
  static int number(String name) {
    var number = NUMBERS.get(bare(name));
    if (number == null) {
      throw new IllegalArgumentException("no month " + name);
    }
    return number;
  }
}
