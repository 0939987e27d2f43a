package dev.munshi.claim;

import dev.munshi.index.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Who did what to whom, by the order of two names around a word. */
final class Roles {

  /** Between the names, in UTF-16 units; more is another clause. */
  private static final int LONGEST_BETWEEN = 50;

  private static final Pattern PASSIVE =
      Pattern.compile(
          "\\b(?:was|were|is|are|been|be|being|got)\\b.*\\bby\\b", Pattern.CASE_INSENSITIVE);

  /** A clause's end, a belonging, or a word that takes both names alike. */
  private static final Pattern NO_ROLE =
      Pattern.compile(
          "^['’]s\\b|[,;:.!?()]|\\b(?:and|or|with|meets?|met|meeting|married|marr(?:y|ies)"
              + "|play(?:s|ed)?|fac(?:e|es|ed)|versus|near|like|of|who|that|which)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> AUXILIARY =
      Set.of("has", "have", "had", "would", "could", "should", "may", "might", "were", "been");

  private final Vocabulary vocabulary;
  private final Names names;

  Roles(Vocabulary vocabulary, Names names) {
    this.vocabulary = vocabulary;
    this.names = names;
  }

  /** One did this to the other; folded, the word as a term. */
  private record Deed(String one, String term, String other, String word) {
    boolean isTurnedAround(Deed deed) {
      return term.equals(deed.term) && one.equals(deed.other) && other.equals(deed.one);
    }

    boolean isSame(Deed deed) {
      return term.equals(deed.term) && one.equals(deed.one) && other.equals(deed.other);
    }
  }

  /** Where the sentences have the claim's names in each other's place, and nowhere in theirs. */
  Optional<Fault> swapped(String claim, List<String> sentences, Spellings sources) {
    var theirs = sentences.stream().flatMap(text -> deeds(text, sources).stream()).toList();
    return deeds(claim, sources).stream()
        .filter(mine -> theirs.stream().noneMatch(mine::isSame))
        .filter(mine -> theirs.stream().anyMatch(mine::isTurnedAround))
        .findFirst()
        .map(mine -> new Fault.SwappedRoles(mine.one(), mine.word(), mine.other()));
  }

  private List<Deed> deeds(String text, Spellings sources) {
    var deeds = new ArrayList<Deed>();
    var places = names.places(text, sources);
    for (int i = 1; i < places.size(); i++) {
      var one = places.get(i - 1);
      var other = places.get(i);
      if (other.start() - one.end() <= LONGEST_BETWEEN) {
        deed(one, text.substring(one.end(), other.start()), other).ifPresent(deeds::add);
      }
    }
    return deeds;
  }

  private Optional<Deed> deed(MatchResult one, String between, MatchResult other) {
    if (NO_ROLE.matcher(between).find()) {
      return Optional.empty();
    }
    boolean passive = PASSIVE.matcher(between).find();
    var doer = passive ? other : one;
    var target = passive ? one : other;
    return Words.of(between).stream()
        .filter(word -> vocabulary.terms(word).size() == 1 && !AUXILIARY.contains(word))
        .findFirst()
        .map(word -> new Deed(doer.group(), vocabulary.terms(word).getFirst(), target.group(), word));
  }
}
