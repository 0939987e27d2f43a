package dev.munshi.claim;

import dev.munshi.index.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text denies: "did not open", "denied that it paid", "without a licence". */
final class Signs {

  /** What they deny follows at once. */
  private static final Pattern NOT =
      Pattern.compile(
          "\\b(?:not|no|never|none|nobody|neither|nor|without|cannot|no longer|hardly|un(?:able|likely)"
              + " to|fail(?:s|ed|ing)? to|declin(?:e|es|ed|ing) to|refus(?:e|es|ed|ing) to)\\b"
              + "|n['’]t\\b",
          Pattern.CASE_INSENSITIVE);

  /** What they deny is a clause. */
  private static final Pattern DENIAL =
      Pattern.compile(
          "\\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|rul(?:e|es|ed|ing) out"
              + "|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_ONLY =
      Pattern.compile("^\\W*(?:only|just|least|surprisingly)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern CLAUSE_END =
      Pattern.compile(
          "[,;:.!?—–()]|\\b(?:but|because|although|while|until|unless|after|before)\\b");

  /** What stands between "not" and its verb. */
  private static final Pattern ADVERBS =
      Pattern.compile("^\\W*(?:(?:\\p{L}+ly|yet|ever|even|so far|been|be|a|an|any|the) )+");

  private static final Pattern UNTIL = Pattern.compile("^(?:until|unless|before|but)\\b");

  /** The least share of the claim's terms that a sentence must have to speak of the same. */
  private static final double SAME_MATTER = 0.5;

  /** The least share of a denied clause's terms that must be claimed. */
  private static final double SAME_CLAUSE = 0.6;

  private final Vocabulary vocabulary;

  Signs(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @param terms what is denied, in order
   * @param byFirst whether the first of them tells what
   */
  private record Denied(List<String> terms, boolean byFirst) {
    Optional<String> saidIn(Set<String> other) {
      if (byFirst) {
        return terms.stream().limit(1).filter(other::contains).findFirst();
      }
      long shared = terms.stream().filter(other::contains).count();
      boolean same = !terms.isEmpty() && shared >= SAME_CLAUSE * terms.size();
      return same ? terms.stream().filter(other::contains).findFirst() : Optional.empty();
    }
  }

  /** Whether a sentence has enough of the claim's terms for its denials to concern the claim. */
  boolean isOfSameMatter(String claim, String sentence) {
    var claimed = Set.copyOf(terms(claim));
    var said = Set.copyOf(terms(sentence));
    return claimed.stream().filter(said::contains).count() >= SAME_MATTER * claimed.size();
  }

  /** A word that only one of the two denies, as the first has it, where they speak of the same. */
  Optional<String> differing(String one, String other) {
    return deniedOnlyIn(one, other).or(() -> deniedOnlyIn(other, one)).map(term -> word(one, term));
  }

  private String word(String text, String term) {
    return Words.of(text).stream()
        .filter(word -> IrregularVerbs.term(word, vocabulary).equals(term))
        .findFirst()
        .orElse(term);
  }

  private List<String> terms(String text) {
    return IrregularVerbs.terms(text, vocabulary);
  }

  private Optional<String> deniedOnlyIn(String one, String other) {
    var terms = Set.copyOf(terms(other));
    var denied = new HashSet<String>();
    denials(other).forEach(denial -> denied.addAll(denial.terms()));
    return denials(one).stream()
        .flatMap(denial -> denial.saidIn(terms).stream())
        .filter(term -> !denied.contains(term))
        .findFirst();
  }

  private List<Denied> denials(String text) {
    var denials = new ArrayList<Denied>();
    for (var match = NOT.matcher(text); match.find(); ) {
      var scope = scope(text, match.end());
      var after = text.substring(match.end() + scope.length());
      if (!NOT_ONLY.matcher(scope).find() && !UNTIL.matcher(after).find()) {
        var denied = ADVERBS.matcher(scope).replaceFirst("");
        denials.add(new Denied(terms(denied), true));
      }
    }
    for (var match = DENIAL.matcher(text); match.find(); ) {
      var terms = terms(scope(text, match.end()));
      denials.add(new Denied(terms, false));
    }
    return denials;
  }

  private static String scope(String text, int from) {
    var end = CLAUSE_END.matcher(text);
    return text.substring(from, end.find(from) ? end.start() : text.length());
  }
}
