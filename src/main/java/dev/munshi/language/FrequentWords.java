package dev.munshi.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells languages apart by their most frequent words. */
final class FrequentWords {

  /**
   * One language's words.
   *
   * @param tag BCP 47
   * @param frequent in any text
   * @param asking in questions besides; no word of English is among them
   */
  private record Words(String tag, Set<String> frequent, Set<String> asking) {

    static Words of(String tag, String frequent, String asking) {
      return new Words(tag, set(frequent), set(asking));
    }

    private static Set<String> set(String words) {
      return Arrays.stream(words.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }

    boolean asks(String word) {
      return asking.contains(word);
    }

    boolean has(String word) {
      return frequent.contains(word) || asking.contains(word);
    }
  }

  private static final Words ENGLISH =
      Words.of(
          "en",
          "the of to and in is that for was with as by are at from this have be an not",
          "did does any between many me much tell us whom whose why");

  private static final List<Words> LATIN =
      List.of(
          Words.of(
              "de",
              "der die das und ist von den mit für auf dem ein eine nicht sich auch des zu im wird",
              "ist wer wie wo wann warum wieso weshalb welche welcher welches welchen wem wen wurde"
                  + " wurden werden haben sind gibt über"),
          Words.of(
              "fr",
              "le la les de des et est un une dans que qui pour sur au par avec pas du il",
              "qui quand pourquoi où quel quelle quels quelles combien quoi elle été ont cette"),
          Words.of(
              "es",
              "el la los las de que y en un una por con para del se su no es como al",
              "qué quién quiénes quien cuándo cuando cuál cuáles dónde donde cómo cuánto cuántos"
                  + " cuántas fue fueron está están hay"),
          Words.of(
              "it",
              "il la le di che e un una per con del della non si sono da nel al gli è",
              "chi cosa cos quando dove perché quale quali quanto quanti quante stato stata"),
          Words.of(
              "pt",
              "o a os as de que e em um uma por com para do da não se na no ao",
              "quem quando onde qual quais quanto quantos porquê está foi foram são é"),
          Words.of(
              "nl",
              "de het een van en in is dat op te zijn voor met niet aan door er ook naar bij",
              "wie wat waar wanneer waarom welke welk heeft hebben werd werden"),
          Words.of(
              "tr",
              "ve bir bu için ile de da olarak olan çok daha gibi sonra kadar ancak ne",
              "nedir kimdir nerede nasıl neden niçin hangi kaç zaman mı mü"),
          Words.of(
              "id",
              "yang dan di ini itu dengan untuk dari pada adalah tidak ke akan dalam juga",
              "apa siapa kapan mengapa kenapa bagaimana berapa apakah"),
          Words.of(
              QuestionLanguage.URDU_IN_LATIN,
              "ka ki ke ko ne se mein hai hain aur yeh ye woh wo tha thi nahi nahin bhi kar kiya",
              "kya kia kab kaise kaisa kaisi kesay kaun kon kahan kahaan kyun kyu kyon kiun kitne"
                  + " kitna kitni konsa konsi kaunsa kaunsi kis kisne kisko kiske kiski batao bataen"
                  + " bataiye batayein btao gaya gayi gaye gya hua hui huay hota hoti karta karti"
                  + " karna karne karein raha rahi rahe liye lagai lagayi laga diya dia kaha mai"
                  + " unhon unho iska iski uska uski unka hum humein aap apne jab wala wali chahiye"
                  + " sakta sakte mujhe mujhay ho"));

  private static final List<Words> OTHER_SCRIPTS =
      List.of(
          Words.of(
              "ur",
              "کا کی کے کو نے سے میں پر اور ہے ہیں تھا تھی تھے یہ وہ نہیں بھی کر کیا",
              "کب کیوں کون کہاں کیسے کتنے کتنا کتنی کس کسی گیا گئی گئے ہوا ہوئی بارے بتائیں"),
          Words.of(
              "fa",
              "در به از که این را با است برای آن شد شده کرد کرده هم یک های می بر بود",
              "چه چرا چگونه کجا چند کدام آیا کی چیست کیست"),
          Words.of(
              "ar",
              "في من على إلى عن أن إن هذا هذه التي الذي مع كان كانت قد لا ما لم بعد",
              "متى لماذا كيف أين هل ماذا كم أي"),
          Words.of(
              "hi",
              "का की के को ने से में पर और है हैं था थी थे यह नहीं",
              "क्या कब क्यों कौन कहाँ कैसे कितने किस"),
          Words.of(
              "ru",
              "и в на не что с по как из у за от для",
              "когда кто где почему какой какая какие сколько зачем ли"),
          Words.of(
              "uk",
              "і в на не що з та як із у за від для",
              "коли хто де чому який яка які скільки чи"));

  /** Fewer words of a text prove nothing. */
  private static final int FEWEST = 12;

  /** In a text of its language about every third word is one of the frequent ones. */
  private static final double LEAST_SHARE = .15;

  /** Related languages share words: the best must have so many times the next one's. */
  private static final double AHEAD = 1.25;

  /** In a question, fewer may stand in the names of places and works. */
  private static final int FEWEST_FOREIGN = 3;

  /** A question so short has hardly more than one. */
  private static final int SHORT = 4;

  /** No more of a text is looked at, in UTF-16 units. */
  private static final int LOOKED_AT = 20_000;

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  private FrequentWords() {}

  /** The words of a text's beginning, in small letters. */
  static List<String> words(String text) {
    return written(text).map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  private static Stream<String> written(String text) {
    var start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    return WORD.matcher(start).results().map(MatchResult::group);
  }

  /** The language of a text in Latin letters, BCP 47, or null where the words do not tell. */
  static @Nullable String language(String text) {
    var words = words(text);
    if (words.size() < FEWEST) {
      return null;
    }
    var ranked =
        ranked(
            Stream.concat(Stream.of(ENGLISH), LATIN.stream()),
            language -> words.stream().filter(language.frequent()::contains).count());
    var best = ranked.getFirst();
    boolean clear = best.hits() >= ranked.get(1).hits() * AHEAD;
    return clear && best.hits() >= words.size() * LEAST_SHARE ? best.language().tag() : null;
  }

  /**
   * The language of a question in Latin letters, BCP 47: English unless its words speak for
   * another, and null where they speak against English and tell no more.
   */
  static @Nullable String ofLatinQuestion(String question) {
    var words = words(question);
    var own = withoutNames(question);
    long english = words.stream().distinct().filter(FrequentWords::isEnglish).count();
    var ranked = ranked(LATIN.stream(), language -> own.stream().filter(language::has).count());
    var best = ranked.getFirst();
    boolean asks = own.stream().anyMatch(best.language()::asks);
    boolean several = best.hits() >= FEWEST_FOREIGN || (best.hits() > 1 && asks);
    boolean one =
        words.size() <= SHORT
            && english == 0
            && own.stream().skip(1).anyMatch(best.language()::asks);
    if (best.hits() > english && best.hits() >= words.size() * LEAST_SHARE && (several || one)) {
      return best.hits() > ranked.get(1).hits() ? best.language().tag() : null;
    }
    return english == 0 && isAccented(own) ? null : ENGLISH.tag();
  }

  /** The language of a question in one of the scripts that several share, or null. */
  static @Nullable String ofOtherQuestion(String question, List<String> tags) {
    var words = words(question);
    var ranked =
        ranked(
            OTHER_SCRIPTS.stream().filter(language -> tags.contains(language.tag())),
            language -> words.stream().distinct().filter(language::has).count());
    boolean clear = ranked.size() == 1 || ranked.getFirst().hits() > ranked.get(1).hits();
    return clear && ranked.getFirst().hits() > 0 ? ranked.getFirst().language().tag() : null;
  }

  private record Ranked(Words language, long hits) {}

  private static List<Ranked> ranked(Stream<Words> languages, ToLongFunction<Words> hits) {
    return languages
        .map(language -> new Ranked(language, hits.applyAsLong(language)))
        .sorted(Comparator.comparingLong(Ranked::hits).reversed())
        .toList();
  }

  /** Each word once, in small letters; a capital one only as the first, or where all are. */
  private static List<String> withoutNames(String question) {
    boolean shouted = question.equals(question.toUpperCase(Locale.ROOT));
    var kept = new ArrayList<String>();
    for (var word : written(question).toList()) {
      if (kept.isEmpty() || shouted || !Character.isUpperCase(word.codePointAt(0))) {
        kept.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return kept.stream().distinct().toList();
  }

  /** Whether it is one of the words that hold an English sentence together. */
  static boolean isEnglish(String word) {
    return ENGLISH.has(word) || StopWords.ENGLISH.contains(word);
  }

  private static boolean isAccented(List<String> words) {
    return words.size() >= FEWEST_FOREIGN
        && words.stream().filter(word -> word.chars().anyMatch(c -> c > 127)).count() > 1;
  }
}
