package dev.munshi.answer.accounts;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.IrregularVerbs;
import dev.munshi.sentence.Words;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds who did what is asked: whom "by" names after the verb, or what stands before it. */
final class Agents {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’&.-]*");
  private static final Pattern PASSIVE =
      Pattern.compile("\\b(?:was|were|been|being|is|are|be)\\b(?: \\w+ly| also| first)?\\s*$");
  private static final Pattern BY =
      Pattern.compile("^(?: \\w+ly| up)? by (?:an? |the |some )?([^,;:.()]+)");
  private static final Pattern ACCUSATION =
      Pattern.compile(
          "(?<accuser>[^,;:“”\"]{2,60}?) (?:has |have |had |also )*(?:accus|blam)(?:ed|es|ing|e)"
              + " (?<accused>(?:\\S+ ){1,6}?)(?:of|for) (?<act>.{3,80})");
  private static final Pattern AUXILIARY =
      Pattern.compile(
          "(?:\\s(?:had|has|have|also|first|jointly|then|later|originally|\\w+ly))+\\s*$");
  private static final Pattern RELATIVE =
      Pattern.compile("(?i)\\b(?:who|which|that|whoever|to|not|he|she|they|it|we|i|you)\\s*$");
  private static final Pattern BORDER =
      Pattern.compile(
          "[,;:()“”\"]|\\b(?:that|said|says|say|told|and|but|while|when|because|as|whether|if|where"
              + "|after|before|since|added|claimed|denied)\\b",
          CASE_INSENSITIVE);
  private static final Pattern REST =
      Pattern.compile(
          "\\s(?:under|in|of|with|on|at|for|from|who|which|that|and|after|before|during|when|while"
              + "|to|as|without|since|by|is|was|were|are|has|had|have|does|do|did|may|might|can|could|will|would)\\b.*$|\\s[a-z]\\w+ed\\b.*$");
  private static final Pattern NOBODY =
      Pattern.compile(
          "^(?:he|she|they|it|we|you|i|who|which|that|this|these|those|there|nobody|none|not|to|his"
              + "|her|their|its|one|each|other|others|both|someone|anyone|the|an?|new|existing)$",
          CASE_INSENSITIVE);
  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}[\\p{Ll}'’-]+(?: \\p{Lu}\\.?)?(?: \\p{Lu}[\\p{L}'’-]+){1,2}");
  private static final Pattern BODY =
      Pattern.compile(
          "\\b(ministry|department|committee|council|commission|agency|court|company|inc|corp|group"
              + "|party|university|bank|association|authority|board|office|union|house|senate"
              + "|police|army|force|states?|kingdom|news|times|post)\\b",
          CASE_INSENSITIVE);
  private static final int LONGEST = 8;

  private final Vocabulary vocabulary;
  private final Synonyms synonyms;

  Agents(Vocabulary vocabulary, Synonyms synonyms) {
    this.vocabulary = vocabulary;
    this.synonyms = synonyms;
  }

  /**
   * @param verbs terms of what is asked that may be the act
   */
  Optional<Agent> in(Saying saying, Set<String> verbs) {
    return accused(saying, verbs).or(() -> told(saying, verbs));
  }

  /** "X accused Y of …". */
  private Optional<Agent> accused(Saying saying, Set<String> verbs) {
    var accusation = ACCUSATION.matcher(saying.text());
    if (!accusation.find() || Collections.disjoint(terms(accusation.group("act")), verbs)) {
      return Optional.empty();
    }
    return agent(accusation.group("accused"), saying, terms(accusation.group("accuser")));
  }

  private Optional<Agent> told(Saying saying, Set<String> verbs) {
    var text = saying.text();
    return WORD.matcher(text)
        .results()
        .filter(word -> word.start() > 0 && isAct(word, verbs))
        .flatMap(word -> named(text, word).stream())
        .flatMap(name -> agent(name, saying, Set.of()).stream())
        .findFirst();
  }

  private boolean isAct(MatchResult word, Set<String> verbs) {
    var terms = synonyms.of(vocabulary.terms(word.group()));
    return isPast(Words.lower(word.group())) && terms.size() == 1 && verbs.containsAll(terms);
  }

  private static boolean isPast(String word) {
    return word.endsWith("ed") || IrregularVerbs.isPast(word);
  }

  private static Optional<String> named(String text, MatchResult act) {
    var after = BY.matcher(text.substring(act.end()));
    if (after.find()) {
      return Optional.of(after.group(1));
    }
    var before = text.substring(0, act.start());
    if (PASSIVE.matcher(before).find()) {
      return Optional.empty();
    }
    before = AUXILIARY.matcher(before).replaceFirst(" ");
    if (RELATIVE.matcher(before).find()) {
      return Optional.empty();
    }
    int start = BORDER.matcher(before).results().mapToInt(MatchResult::end).max().orElse(0);
    return Optional.of(before.substring(start));
  }

  private Optional<Agent> agent(String name, Saying saying, Set<String> accusers) {
    var noun =
        REST.matcher(name).replaceFirst("").strip().replaceFirst("^(?i:the|an?|some)\\s", "");
    var words = List.of(noun.split("\\s+", -1));
    var terms = vocabulary.terms(noun);
    if (terms.isEmpty() || words.size() > LONGEST || NOBODY.matcher(words.getFirst()).matches()) {
      return Optional.empty();
    }
    boolean isPerson = PERSON.matcher(noun).matches() && !BODY.matcher(noun).find();
    return Optional.of(
        new Agent(
            terms.getLast(),
            Set.copyOf(terms),
            isPerson,
            saying.bearing().isNamed(),
            Speakers.of(saying),
            accusers));
  }

  private Set<String> terms(String text) {
    return synonyms.of(vocabulary.terms(text));
  }
}
