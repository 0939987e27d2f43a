package dev.munshi.language;

import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language in which a question is put: English, unless its script or its words speak for
 * another.
 *
 * @param tag BCP 47, with the script where it is not the language's own; {@code und} where it is
 *     not English and no more can be told
 * @param name what it is called in English, also within a sentence: {@code Urdu in Latin letters}
 * @param english whether it is English
 * @param rightToLeft whether it is written from right to left
 */
public record QuestionLanguage(String tag, String name, boolean english, boolean rightToLeft) {

  /** Hindi in Latin letters too: what is asked and answered there is the same. */
  static final String URDU_IN_LATIN = "ur-Latn";

  private static final String UNKNOWN = "und";

  /** Scripts of one language, or nearly so. */
  private static final Map<UnicodeScript, String> OF_ONE_LANGUAGE =
      Map.ofEntries(
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.THAI, "th"));

  /** One may be a sign, as in mathematics. */
  private static final int FEWEST_LETTERS = 2;

  /** An English question about foreign words has more of its own than this share of theirs. */
  private static final int LETTERS_TO_FRAME = 2;

  public static QuestionLanguage of(String question) {
    var scripts = otherScripts(question);
    int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
    int frame =
        FrequentWords.words(question).stream()
            .filter(FrequentWords::isEnglish)
            .mapToInt(String::length)
            .sum();
    if (letters < FEWEST_LETTERS || letters < LETTERS_TO_FRAME * frame) {
      return named(FrequentWords.ofLatinQuestion(question), false);
    }
    var script = Collections.max(scripts.entrySet(), Map.Entry.comparingByValue()).getKey();
    var tag =
        switch (script) {
          case ARABIC -> ofArabic(question);
          case CYRILLIC -> FrequentWords.ofOtherQuestion(question, List.of("ru", "uk"));
          case DEVANAGARI -> FrequentWords.ofOtherQuestion(question, List.of("hi"));
          case HAN -> isJapanese(scripts) ? "ja" : "zh";
          default -> OF_ONE_LANGUAGE.get(script);
        };
    return named(tag, isFromRight(question, script));
  }

  private static Map<UnicodeScript, Integer> otherScripts(String question) {
    var scripts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
    question
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .filter(script -> script != UnicodeScript.LATIN && script != UnicodeScript.COMMON)
        .forEach(script -> scripts.merge(script, 1, Integer::sum));
    return scripts;
  }

  private static boolean isJapanese(Map<UnicodeScript, Integer> scripts) {
    return scripts.containsKey(UnicodeScript.HIRAGANA)
        || scripts.containsKey(UnicodeScript.KATAKANA);
  }

  /** By letters that only one language has, else by words: in a question few letters stand. */
  private static @Nullable String ofArabic(String question) {
    var byLetters = ArabicScript.language(ArabicScript.letters(question));
    if (byLetters != null && !List.of("fa", "ar").contains(byLetters)) {
      return byLetters;
    }
    var byWords = FrequentWords.ofOtherQuestion(question, List.of("ur", "fa", "ar"));
    return byWords == null && "ar".equals(byLetters) ? byLetters : byWords;
  }

  private static boolean isFromRight(String question, UnicodeScript script) {
    return question
        .codePoints()
        .anyMatch(c -> UnicodeScript.of(c) == script && Isolated.isRightToLeft(c));
  }

  private static QuestionLanguage named(@Nullable String tag, boolean rightToLeft) {
    if (tag == null) {
      return new QuestionLanguage(UNKNOWN, "the language of the question", false, rightToLeft);
    }
    var name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    var latin = tag.equals(URDU_IN_LATIN) ? " in Latin letters" : "";
    return new QuestionLanguage(tag, name + latin, tag.equals("en"), rightToLeft);
  }
}
