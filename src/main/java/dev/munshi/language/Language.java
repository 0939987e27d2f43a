package dev.munshi.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names a text's language where that is beyond doubt. */
public final class Language {

  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,8}");

  /** In most English sentences one word in four is a stop word; half of that is asked for. */
  private static final double LEAST_STOP_WORDS = .12;

  private static final int FEWEST_WORDS = 4;

  private Language() {}

  /** A declared tag as BCP 47, or null where it is none. */
  public static @Nullable String declared(@Nullable String tag) {
    if (tag == null || !TAG.matcher(tag.strip()).matches()) {
      return null;
    }
    var language = Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
    return language.equals("und") ? null : language;
  }

  /** By the letters of Arabic script, else by frequent words; null where they do not tell. */
  public static @Nullable String guess(String text) {
    var arabic = ArabicScript.letters(text);
    long letters = text.codePoints().filter(Character::isLetter).count();
    if (arabic.values().stream().mapToLong(Long::longValue).sum() * 2 > letters) {
      return ArabicScript.language(arabic);
    }
    var frequent = FrequentWords.language(text);
    return frequent == null && isEnglish(FrequentWords.words(text)) ? "en" : frequent;
  }

  private static boolean isEnglish(List<String> words) {
    long stopWords = words.stream().filter(StopWords.ENGLISH::contains).count();
    return words.size() >= FEWEST_WORDS && stopWords >= words.size() * LEAST_STOP_WORDS;
  }
}
