package dev.munshi.answer;

import dev.munshi.language.QuestionLanguage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person who asks in another language than English is told where there is no model. */
final class LanguageNote {

  private static final String IN_ENGLISH =
      "Without a language model I look for the words of a question as they stand and answer in the"
          + " language of my articles, so please ask in English.";

  /** By the tag of the question's language. */
  private static final Map<String, String> IN_THEIRS =
      Map.of(
          "ur",
          "زبان کے ماڈل کے بغیر میں سوال کے الفاظ جوں کے توں تلاش کرتا ہوں اور جواب اپنے مضامین کی زبان"
              + " میں دیتا ہوں، اس لیے براہِ کرم انگریزی میں پوچھیں۔",
          "ur-Latn",
          "Language model ke baghair main sawal ke alfaz jaise hain waise hi dhoondta hoon aur jawab"
              + " apne mazameen ki zaban mein deta hoon, is liye barah-e-karam English mein poochein.");

  private LanguageNote() {}

  /** One line in the question's language where we know it, else in English; null for English. */
  static @Nullable String of(String question) {
    var language = QuestionLanguage.of(question);
    return language.english() ? null : IN_THEIRS.getOrDefault(language.tag(), IN_ENGLISH);
  }
}
