package dev.munshi.language;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the languages that are written in Arabic letters apart by those that only they use. */
final class ArabicScript {

  private record Letters(String language, String own) {

    long in(Map<Integer, Long> counts) {
      return own.codePoints().mapToLong(letter -> counts.getOrDefault(letter, 0L)).sum();
    }
  }

  private static final List<Letters> WITH_OWN =
      List.of(
          new Letters("ur", "ٹڈڑںہےۓ"),
          new Letters("sd", "ٻڀٺٽٿڄڃڇڊڌڏڍڦڪڳڱڻ۽۾"),
          new Letters("ps", "ټډړښږځڅڼۍې"),
          new Letters("ckb", "ڵێۆڕە"));

  private static final Letters PERSIAN = new Letters("fa", "پچژگکی");
  private static final Letters ARABIC = new Letters("ar", "ةىيكأإ");

  /** Fewer of a language's own letters may stand in names and quotations, as a share of all. */
  private static final double LEAST = .01;

  private ArabicScript() {}

  /** How often each letter of Arabic script stands in a text. */
  static Map<Integer, Long> letters(String text) {
    return text.codePoints()
        .filter(
            letter ->
                Character.isLetter(letter) && UnicodeScript.of(letter) == UnicodeScript.ARABIC)
        .boxed()
        .collect(Collectors.groupingBy(letter -> letter, Collectors.counting()));
  }

  /** The language, BCP 47, or null where the letters do not tell. */
  static @Nullable String language(Map<Integer, Long> counts) {
    long letters = counts.values().stream().mapToLong(Long::longValue).sum();
    Letters most = null;
    for (var one : WITH_OWN) {
      boolean more = most == null || one.in(counts) > most.in(counts);
      most = more && one.in(counts) >= Math.max(1, LEAST * letters) ? one : most;
    }
    if (most != null) {
      return most.language();
    }
    int more = Long.compare(ARABIC.in(counts), PERSIAN.in(counts));
    return more == 0 ? null : more > 0 ? ARABIC.language() : PERSIAN.language();
  }
}
