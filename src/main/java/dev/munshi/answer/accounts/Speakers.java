package dev.munshi.answer.accounts;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.article.Passage;
import dev.munshi.article.Sentences;
import dev.munshi.article.Span;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who says what a sentence says, in the words of the passage. */
public final class Speakers {

  private static final String SAYS =
      "(?:said|says|told|claimed|claims|stated|states|denied|denies|insisted|insists|argued|added"
          + "|adds|maintained|testified|acknowledged|admitted|conceded|asserted|explained|tweeted"
          + "|(?:announced|revealed|reported|reports|alleged|confirmed|estimated|estimates|wrote) that"
          + "|saying|adding|claiming|stating|telling|insisting)";
  private static final Pattern REPORTED =
      Pattern.compile("\\b(?:" + SAYS + "|according to)\\b", CASE_INSENSITIVE);
  private static final String NAME =
      "\\p{Lu}[\\p{L}\\p{N}'’&.-]*(?: (?:(?:of|for|the|and|ul|al|de|von|bin) )?\\p{Lu}[\\p{L}\\p{N}'’&-]*){0,6}";
  private static final String WHO =
      "((?:[Tt]he |[Aa]n? )?(?:[\\p{L}'’&-]+ ){0,5}?[\\p{L}'’&-]+|" + NAME + ")";

  private static final Pattern ACCORDING =
      Pattern.compile(
          "\\b[Aa]ccording to ((?:the |an? )?(?:[a-z'’-]+ ){0,3}(?:"
              + NAME
              + ")|(?:the |an? )?[a-z'’-]+(?: [a-z'’-]+)?)");
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:^|[,;:”\"] |\\b(?:that|and|but|while|as|when) )"
              + WHO
              + "(?: (?:has|had|have|also|first|then|later|previously|earlier|further|again|himself"
              + "|herself|itself|publicly|repeatedly|\\w+ly))*,? "
              + SAYS
              + "\\b");
  private static final Pattern AFTER =
      Pattern.compile("[,”\"] (?:said|says|added|claimed) ((?:the )?(?:" + NAME + "))");
  private static final Pattern SUBJECT =
      Pattern.compile("^(" + NAME + ")(?=.*\\b(?:saying|adding|claiming|stating)\\b)");
  private static final Pattern PRONOUN =
      Pattern.compile("(?i)he|she|they|it|i|we|you|who|which|this|that|his|her|their");
  private static final Pattern NO_SPEAKER =
      Pattern.compile(
          "(?i)(?:in|on|at|by|for|with|from|to|of|after|before|during|while|when|if|as|under|since|among"
              + "|because|although|though|also|still|yet|so|not|there|what|how|why|where)\\b.*"
              + "|(?:today|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b.*"
              + "|\\w+ing\\b.*|(?:both|neither|either|each|all|some|many|others?)\\b.*|.*\\balso\\b.*|.*\\w{3,}ed|.*\\b(?:was|were|been|be|is|are|has|had|have|to|the|of)");

  private Speakers() {}

  /** Whether somebody is said to say so. */
  static boolean isReported(String sentence) {
    return REPORTED.matcher(sentence).find();
  }

  static @Nullable String of(Saying saying) {
    return of(saying.passage(), saying.within());
  }

  /**
   * Who says so, or null where the article itself does.
   *
   * @param within where the sentence stands in the passage's text
   */
  public static @Nullable String of(Passage passage, Span within) {
    var sentence = within.of(passage.text());
    if (!isReported(sentence)) {
      return null;
    }
    return named(sentence)
        .filter(who -> !PRONOUN.matcher(who).matches())
        .or(() -> isPronounOnly(sentence) ? earlier(passage, within) : Optional.empty())
        .orElse(null);
  }

  private static boolean isPronounOnly(String sentence) {
    return named(sentence).filter(who -> PRONOUN.matcher(who).matches()).isPresent();
  }

  /** Whom the last sentence before names as speaker. */
  private static Optional<String> earlier(Passage passage, Span within) {
    var before = passage.text().substring(0, within.start());
    return Sentences.of(before).reversed().stream()
        .map(span -> named(span.of(before)))
        .flatMap(Optional::stream)
        .filter(who -> !PRONOUN.matcher(who).matches())
        .findFirst();
  }

  private static Optional<String> named(String sentence) {
    return first(ACCORDING, sentence)
        .or(() -> first(AFTER, sentence))
        .or(() -> first(SUBJECT, sentence))
        .or(() -> first(BEFORE, sentence));
  }

  private static Optional<String> first(Pattern pattern, String sentence) {
    return pattern
        .matcher(sentence)
        .results()
        .map((MatchResult match) -> match.group(1).strip())
        .map(who -> who.replaceFirst("^(?:and|but|that) | (?:on|in) \\p{Lu}\\w+$", ""))
        .filter(who -> !NO_SPEAKER.matcher(who).matches())
        .findFirst();
  }
}
