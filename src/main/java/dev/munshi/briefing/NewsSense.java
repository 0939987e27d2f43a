package dev.munshi.briefing;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what is news from what only stands beside it, by title and wording. */
final class NewsSense {

  /** Opinions, pictures, pastimes, and pages that gather other news. */
  private static final Pattern OTHER_GENRE =
      Pattern.compile(
          "^(?:opinion|analysis|editorial|commentary|column|letters?|review|photos?|in pictures"
              + "|pictures|video|watch|podcast|quiz|crossword|horoscopes?|live|recipe)\\b ?[:|]"
              + "|\\| ?opinion\\b|\\b(?:\\p{L}+|\\d+) things (?:you need )?to know\\b"
              + "|^this (?:date|day) in\\b|\\b(?:news|live) updates?\\b|\\bquiz of the week\\b|\\bbest (?:photos|pictures)\\b",
          CASE_INSENSITIVE);

  /** What a reader of this sentence alone looks for in vain; times are known. */
  private static final Pattern POINTING =
      Pattern.compile(
          "\\b(?:this|these|those|that very) (?!(?:past|coming|time|morning|afternoon|evening|day"
              + "|week|weekend|month|year|decade|century|spring|summer|autumn|fall|winter|season"
              + "|who|with|in|of|under|over|aged|from|that|living|is|was|are|were)\\b)\\p{Ll}+"
              + "|^(?:In|At|For|On|By) that\\b|^(?:Now (?:it|he|she|they)|Oh|Well)\\b"
              + "|^\\p{L}+ (?:hours?|days?|weeks?|months?|years?) (?:later|earlier)\\b"
              + "|^(?:Within (?:hours|days|weeks)|By (?:way of )?(?:comparison|contrast)|As a result"
              + "|For (?:example|instance)|Consequently|Likewise|In turn)\\b");

  /** A name alone, which was given in full before, or "the paper". */
  private static final Pattern BARE_SPEAKER =
      Pattern.compile(
          "(?<!\\p{Lu}[\\p{L}.’'-]{0,20} )\\b(?<name>\\p{Lu}\\p{Ll}[\\p{L}’'-]+)"
              + " (?:said|says|told|added|wrote|explained|recalled|noted|tweeted)\\b"
              + "|\\b[Tt]he (?<noun>\\p{Ll}+) (?:said|says|added|noted|explained)\\b"
              + "|\\b(?:said|says|added|explained) (?<after>\\p{Lu}\\p{Ll}[\\p{L}’'-]+)(?=[.,;])");

  /** What stands below a picture: somebody does something that can be seen, then and there. */
  private static final Pattern BELOW_PICTURE =
      Pattern.compile(
          "^(?!.*[“”\"])\\p{Lu}[^,;]* (?:stands?|reacts?|poses?|walks?|carry|carries|waves?|looks? on"
              + "|gestures?|sits?|wipes?|lifts? off|speaks?|holds?|(?:is|are) (?:seen|pictured))"
              + " (?:[^.]* )?(?:in|at|on|outside|inside|during|near) [^.]*\\p{Lu}[^.]*\\.$");

  private NewsSense() {}

  static boolean isOtherGenre(String title) {
    return OTHER_GENRE.matcher(title).find();
  }

  /**
   * Whether a sentence can be read behind others.
   *
   * @param before what stands before it, a title among it
   */
  static boolean readsAfter(Collection<String> before, String sentence) {
    return !POINTING.matcher(sentence).find()
        && !BELOW_PICTURE.matcher(sentence).find()
        && BARE_SPEAKER
            .matcher(sentence)
            .results()
            .map(NewsSense::speaker)
            .allMatch(name -> before.stream().anyMatch(text -> text.contains(name)));
  }

  private static String speaker(MatchResult match) {
    return Stream.of("name", "noun", "after")
        .map(match::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  /** The share of a title's terms that a sentence has, from 0 to 1. */
  static double tells(Set<String> title, Set<String> sentence) {
    long both = title.stream().filter(sentence::contains).count();
    return title.isEmpty() ? 0 : both / (double) title.size();
  }
}
