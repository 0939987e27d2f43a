package dev.munshi.claim;

import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.IrregularVerbs;
import dev.munshi.sentence.Words;
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

  /** A name of one or more words, and where it stands. */
  private record Name(List<String> words, int start, int end) {
    boolean isLike(Name other) {
      return words.stream().map(Words::folded).anyMatch(other.folded()::contains);
    }

    private List<String> folded() {
      return words.stream().map(Words::folded).toList();
    }

    Name and(MatchResult word) {
      var more = new ArrayList<>(words);
      more.add(word.group());
      return new Name(more, start, word.end());
    }

    String asWritten() {
      return String.join(" ", words);
    }
  }

  /** One did this to the other. */
  private record Deed(Name one, String word, Name other) {
    boolean isTurnedAround(Deed deed) {
      return one.isLike(deed.other) && other.isLike(deed.one) && !isSame(deed);
    }

    boolean isSame(Deed deed) {
      return one.isLike(deed.one) && other.isLike(deed.other);
    }
  }

  /** Where the sentences have the claim's names in each other's place, and nowhere in theirs. */
  Optional<Fault> swapped(String claim, List<String> sentences, Spellings sources) {
    var theirs = sentences.stream().flatMap(text -> deeds(text, sources).stream()).toList();
    for (var mine : deeds(claim, sources)) {
      var alike = theirs.stream().filter(deed -> term(deed).equals(term(mine))).toList();
      if (alike.stream().noneMatch(mine::isSame) && alike.stream().anyMatch(mine::isTurnedAround)) {
        return Optional.of(
            new Fault.SwappedRoles(mine.one().asWritten(), mine.word(), mine.other().asWritten()));
      }
    }
    return Optional.empty();
  }

  private String term(Deed deed) {
    return IrregularVerbs.term(deed.word(), vocabulary);
  }

  private List<Deed> deeds(String text, Spellings sources) {
    var deeds = new ArrayList<Deed>();
    var found = names(text, sources);
    for (int i = 1; i < found.size(); i++) {
      var one = found.get(i - 1);
      var other = found.get(i);
      if (other.start() - one.end() <= LONGEST_BETWEEN) {
        deed(one, text.substring(one.end(), other.start()), other).ifPresent(deeds::add);
      }
    }
    return deeds;
  }

  /** Neighbouring words are one name. */
  private List<Name> names(String text, Spellings sources) {
    var found = new ArrayList<Name>();
    for (var word : names.places(text, sources)) {
      if (!found.isEmpty() && text.substring(found.getLast().end(), word.start()).equals(" ")) {
        found.set(found.size() - 1, found.getLast().and(word));
      } else {
        found.add(new Name(List.of(word.group()), word.start(), word.end()));
      }
    }
    return found;
  }

  private Optional<Deed> deed(Name one, String between, Name other) {
    if (NO_ROLE.matcher(between).find()) {
      return Optional.empty();
    }
    boolean passive = PASSIVE.matcher(between).find();
    return Words.of(between).stream()
        .filter(word -> vocabulary.terms(word).size() == 1 && !AUXILIARY.contains(word))
        .findFirst()
        .map(word -> passive ? new Deed(other, word, one) : new Deed(one, word, other));
  }
}
