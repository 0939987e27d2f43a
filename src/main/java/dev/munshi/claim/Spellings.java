package dev.munshi.claim;

import dev.munshi.sentence.CapitalWords;
import dev.munshi.sentence.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of texts in every form in which a claim may write them. */
final class Spellings {

  /** Shorter words differ in a letter and in their meaning. */
  private static final int LEAST_FUZZY = 5;

  private static final int LEAST_STEM = 4;

  private static final Pattern VOWELS = Pattern.compile("(?<=.)[aeiouyhw]");
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
  private static final Pattern OF_A_COUNTRY = Pattern.compile("(?:ian|ean|ese|ish|an|i)$");
  private static final Pattern RUN =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}\\p{N}’'-]*(?: (?:(?:of|the|and|for|on|in) )*\\p{Lu}[\\p{L}\\p{M}\\p{N}’'-]*)+");

  private final Set<String> words;
  private final Set<String> joined;
  private final Set<String> initials;
  private final Set<String> skeletons;
  private final Set<String> capitalised;

  private Spellings(Collection<String> texts) {
    words = texts.stream().flatMap(text -> folded(text).stream()).collect(Collectors.toSet());
    joined = texts.stream().flatMap(text -> pairs(folded(text))).collect(Collectors.toSet());
    initials = texts.stream().flatMap(Spellings::initialsOf).collect(Collectors.toSet());
    skeletons =
        words.stream()
            .filter(word -> word.length() >= LEAST_FUZZY)
            .map(Spellings::skeleton)
            .collect(Collectors.toSet());
    capitalised =
        texts.stream()
            .flatMap(text -> CapitalWords.withinSentences(text).stream())
            .map(Words::folded)
            .collect(Collectors.toSet());
  }

  static Spellings of(Collection<String> texts) {
    return new Spellings(texts);
  }

  /** Whether the word stands somewhere with a capital letter that no sentence's start explains. */
  boolean writeAsName(String word) {
    return capitalised.contains(Words.folded(word));
  }

  /**
   * Whether one word of a name is there: accents, spaces within, doubled letters and vowels may
   * differ, an acronym may stand for its long form, and a people for its country.
   *
   * @param whole the text that has the name, which tells its long form and its other half
   */
  boolean have(String name, String whole) {
    var word = Words.folded(name);
    return words.contains(word)
        || joined.contains(word)
        || isAcronym(word)
        || soundsLikeOne(word)
        || isOfCountry(word)
        || pairsWith(word, folded(whole)).anyMatch(words::contains)
        || longForms(word, whole).anyMatch(words::contains);
  }

  private boolean isAcronym(String word) {
    return word.length() > 1 && initials.contains(word);
  }

  private boolean soundsLikeOne(String word) {
    return word.length() >= LEAST_FUZZY && skeletons.contains(skeleton(word));
  }

  private boolean isOfCountry(String word) {
    return words.stream().anyMatch(other -> isCountryOf(other, word) || isCountryOf(word, other));
  }

  private static boolean isCountryOf(String country, String people) {
    var stem = OF_A_COUNTRY.matcher(people).replaceFirst("");
    return stem.length() >= LEAST_STEM && !stem.equals(people) && country.startsWith(stem);
  }

  /** Consonants tell a transliterated name: Mohammed, Muhammad, Mohamed. */
  private static String skeleton(String word) {
    var single = DOUBLED.matcher(word.replace("ph", "f").replace("ck", "k")).replaceAll("$1");
    return VOWELS.matcher(single).replaceAll("").replace("q", "k");
  }

  private static List<String> folded(String text) {
    return Words.WORD.matcher(text).results().map(MatchResult::group).map(Words::folded).toList();
  }

  private static Stream<String> pairs(List<String> words) {
    var pairs = new ArrayList<String>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(words.get(i - 1) + words.get(i));
    }
    return pairs.stream();
  }

  /** The word joined with its neighbours: sources may write in one what a claim writes in two. */
  private static Stream<String> pairsWith(String word, List<String> words) {
    return pairs(words)
        .filter(pair -> pair.length() > word.length() + 1)
        .filter(pair -> pair.startsWith(word) || pair.endsWith(word));
  }

  private static Stream<String> initialsOf(String text) {
    var initials = new HashSet<String>();
    RUN.matcher(text).results().map(MatchResult::group).forEach(run -> addInitials(run, initials));
    return initials.stream();
  }

  /** Also without the first, which may be "The". */
  private static void addInitials(String run, Set<String> initials) {
    var letters = new StringBuilder();
    var capitals = new StringBuilder();
    for (var word : run.split("[ -]+", -1)) {
      if (!word.isEmpty()) {
        letters.append(word.charAt(0));
        capitals.append(Character.isUpperCase(word.charAt(0)) ? word.substring(0, 1) : "");
      }
    }
    for (var spelled :
        List.of(Words.folded(letters.toString()), Words.folded(capitals.toString()))) {
      initials.add(spelled);
      initials.add(spelled.substring(1));
    }
  }

  /** The acronyms of those runs of names in the text that have the word. */
  private static Stream<String> longForms(String word, String text) {
    var initials = new HashSet<String>();
    RUN.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(run -> folded(run).contains(word))
        .forEach(run -> addInitials(run, initials));
    return initials.stream().filter(acronym -> acronym.length() > 2);
  }
}
