package dev.munshi.answer;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a question wants to hear, told by its words. */
enum AnswerKind {
  PERSON(
      "\\b(who|whom|whose|which (person|minister|president|actor|actress|singer|leader|official))\\b"),
  TIME("\\b(when|(what|which) (date|day|month|year|time)|since when|how long ago)\\b"),
  PLACE(
      "\\b(where|(what|which) (country|countries|city|cities|state|province|place|region|nation"
          + "|town|island|continent|venue|location))\\b"),
  NUMBER(
      "\\bhow (many|much|long|old|far|often|big|large|tall|high|fast)\\b"
          + "|\\b(what|which) (share|percentage|percent|number|amount|rate|proportion|sum|price)\\b"),
  REASON("\\b(why|what (was |is )?the reason|due to what|because of what|what caused)\\b"),
  OTHER("");

  private static final Pattern TIMES =
      Pattern.compile(
          "\\b(\\d{4}|january|february|march|april|may \\d|june|july|august|september|october"
              + "|november|december|(mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today"
              + "|last (week|month|year)|jan\\.|feb\\.|aug\\.|sept\\.|oct\\.|nov\\.|dec\\.)",
          CASE_INSENSITIVE);
  private static final Pattern NUMBERS =
      Pattern.compile(
          "\\d|\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?"
              + "|thousands?|millions?|billions?|trillions?|half|third|quarter|doubled|tripled"
              + "|per ?cent)\\b",
          CASE_INSENSITIVE);
  private static final Pattern REASONS =
      Pattern.compile(
          "\\b(because|due to|owing to|since|so that|in order to|after|over|amid|as a result"
              + "|caused|led to|citing|blamed?|reason)\\b",
          CASE_INSENSITIVE);
  private static final Pattern PLACES =
      Pattern.compile("\\b(in|at|near|from|to|of|across) (the )?\\p{Lu}");
  private static final Pattern NAMES =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+)*");
  private static final int LONGEST_WORD = 40;

  private final Pattern asked;

  AnswerKind(String asked) {
    this.asked = Pattern.compile(asked, CASE_INSENSITIVE);
  }

  static AnswerKind of(String question) {
    return List.of(TIME, NUMBER, PLACE, PERSON, REASON).stream()
        .filter(kind -> kind.asked.matcher(question).find())
        .findFirst()
        .orElse(OTHER);
  }

  /**
   * Whether a sentence holds something of this kind.
   *
   * @param known the lower-cased words of the question: a name that it says itself answers nothing
   */
  boolean standsIn(String sentence, Set<String> known) {
    return switch (this) {
      case TIME -> TIMES.matcher(sentence).find();
      case NUMBER -> NUMBERS.matcher(sentence).find();
      case REASON -> REASONS.matcher(sentence).find();
      case PLACE -> PLACES.matcher(sentence).find() && hasNewName(sentence, known);
      case PERSON, OTHER -> hasNewName(sentence, known);
    };
  }

  private static boolean hasNewName(String sentence, Set<String> known) {
    return NAMES
        .matcher(sentence)
        .results()
        .filter(name -> name.start() > 0 || name.group().contains(" "))
        .anyMatch(name -> !known.containsAll(words(name.group())));
  }

  /** The lower-cased words of a text. */
  static Set<String> words(String text) {
    return Pattern.compile("[^\\p{L}\\p{N}]+")
        .splitAsStream(text.toLowerCase(java.util.Locale.ROOT))
        .filter(word -> !word.isEmpty() && word.length() < LONGEST_WORD)
        .collect(Collectors.toSet());
  }
}
