package dev.munshi.claim;

import dev.munshi.sentence.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of a claim, each of which a source must bear out. */
public final class Clauses {

  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<=[,;:]) | (?=(?:and|but|who|which|that|while|because|after|before|when|where)\\b)");

  private static final int LEAST_WORDS = 3;

  private Clauses() {}

  /** The claim as a whole first, then its clauses; those of one or two words are left out. */
  public static List<String> of(String claim) {
    var parts = new ArrayList<String>();
    parts.add(claim);
    for (var clause : BETWEEN.split(claim, -1)) {
      if (!clause.equals(claim) && Words.of(clause).size() >= LEAST_WORDS) {
        parts.add(clause.strip());
      }
    }
    return List.copyOf(parts);
  }
}
