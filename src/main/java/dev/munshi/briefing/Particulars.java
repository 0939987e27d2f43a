package dev.munshi.briefing;

import dev.munshi.sentence.CapitalWords;
import dev.munshi.sentence.Figures;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The numbers, names and days that a sentence gives. */
record Particulars(Set<String> all) {

  private static final Pattern TIME =
      Pattern.compile(
          "\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(?:January|February|March|April|May"
              + "|June|July|August|September|October|November|December)\\b");

  Particulars {
    all = Set.copyOf(all);
  }

  static Particulars of(String sentence) {
    var all = new HashSet<>(CapitalWords.withinSentences(sentence));
    Figures.of(sentence, List.of())
        .forEach(figure -> all.add(figure.value().stripTrailingZeros().toPlainString()));
    all.addAll(
        TIME.matcher(sentence).results().map(match -> match.group()).collect(Collectors.toSet()));
    return new Particulars(all);
  }

  /** Whether each gives one in the place of one of the other's. */
  boolean differFrom(Particulars other) {
    return !all.containsAll(other.all) && !other.all.containsAll(all);
  }
}
