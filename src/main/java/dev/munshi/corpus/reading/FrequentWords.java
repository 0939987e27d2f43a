package dev.munshi.corpus.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells languages in Latin letters apart by their most frequent words. */
final class FrequentWords {

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "en",
              words("the of to and in is that for was with as by are at from this have be an not"),
          "de",
              words(
                  "der die das und ist von den mit für auf dem ein eine nicht sich auch des zu im wird"),
          "fr", words("le la les de des et est un une dans que qui pour sur au par avec pas du il"),
          "es", words("el la los las de que y en un una por con para del se su no es como al"),
          "it", words("il la le di che e un una per con del della non si sono da nel al gli è"),
          "pt", words("o a os as de que e em um uma por com para do da não se na no ao"),
          "nl",
              words(
                  "de het een van en in is dat op te zijn voor met niet aan door er ook naar bij"),
          "tr", words("ve bir bu için ile de da olarak olan çok daha gibi sonra kadar ancak ne"),
          "id",
              words("yang dan di ini itu dengan untuk dari pada adalah tidak ke akan dalam juga"));

  /** Fewer words prove nothing. */
  private static final int FEWEST = 12;

  /** In a text of its language about every third word is one of the frequent ones. */
  private static final double LEAST_SHARE = .15;

  /** Related languages share words: the best must have so many times the next one's. */
  private static final double AHEAD = 1.25;

  /** No more of a text is looked at, in UTF-16 units. */
  private static final int LOOKED_AT = 20_000;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private FrequentWords() {}

  private static Set<String> words(String words) {
    return Set.copyOf(List.of(words.split(" ", -1)));
  }

  /** The language, BCP 47, or null where the words do not tell. */
  static @Nullable String language(String text) {
    var counts = new HashMap<String, Integer>();
    int all = 0;
    var matcher = WORD.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    while (matcher.find()) {
      var word = matcher.group().toLowerCase(Locale.ROOT);
      WORDS.forEach(
          (language, own) -> counts.merge(language, own.contains(word) ? 1 : 0, Integer::sum));
      all++;
    }
    if (all < FEWEST) {
      return null;
    }
    var ranked =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .toList();
    var best = ranked.getFirst();
    boolean clear = best.getValue() >= ranked.get(1).getValue() * AHEAD;
    return clear && best.getValue() >= all * LEAST_SHARE ? best.getKey() : null;
  }
}
