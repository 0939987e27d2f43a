package dev.munshi.sentence;

import dev.munshi.index.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** English verbs whose past no ending tells: the stemmer leaves "paid" and "pay" apart. */
public final class IrregularVerbs {

  private static final Map<String, String> PRESENT = new HashMap<>();
  private static final Set<String> PAST = new HashSet<>();

  static {
    for (var forms :
        List.of(
            "become became",
            "begin began begun",
            "bring brought",
            "break broke broken",
            "build built",
            "buy bought",
            "choose chose chosen",
            "come came",
            "draw drew drawn",
            "fall fell fallen",
            "fight fought",
            "find found",
            "forbid forbade forbidden",
            "get got",
            "give gave given",
            "go went gone",
            "grow grew grown",
            "have had",
            "hold held",
            "keep kept",
            "know knew known",
            "lead led",
            "leave left",
            "lose lost",
            "make made",
            "meet met",
            "pay paid",
            "rise rose risen",
            "say said",
            "see saw seen",
            "seek sought",
            "sell sold",
            "send sent",
            "set",
            "shoot shot",
            "speak spoke spoken",
            "spend spent",
            "steal stole stolen",
            "strike struck",
            "take took taken",
            "tell told",
            "win won",
            "withdraw withdrew withdrawn",
            "write wrote written")) {
      var words = forms.split(" ", -1);
      for (var word : words) {
        PRESENT.put(word, words[0]);
      }
      PAST.addAll(List.of(words).subList(Math.min(1, words.length - 1), words.length));
    }
  }

  private IrregularVerbs() {}

  /** Whether a word, lower case, is a past form or a participle. */
  public static boolean isPast(String word) {
    return PAST.contains(word);
  }

  /** A word's term, the same in the present and in the past. */
  public static String term(String word, Vocabulary vocabulary) {
    return String.join(" ", vocabulary.terms(PRESENT.getOrDefault(word, word)));
  }

  /** The terms of a text in order, the same in the present and in the past. */
  public static List<String> terms(String text, Vocabulary vocabulary) {
    return Words.of(text).stream()
        .flatMap(word -> vocabulary.terms(PRESENT.getOrDefault(word, word)).stream())
        .toList();
  }
}
