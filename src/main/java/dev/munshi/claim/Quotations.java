package dev.munshi.claim;

import dev.munshi.sentence.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that a claim puts in quotation marks: somebody's, to the letter. */
final class Quotations {

  /** Fewer are a title or a word held at arm's length. */
  private static final int LEAST_WORDS = 3;

  private static final Pattern QUOTED =
      Pattern.compile(
          "“([^“”]+)”|\"([^\"]+)\"|„([^“”]+)[“”]|«([^»]+)»|‘((?:[^‘’]|’(?=\\p{L}))+)’(?!\\p{L})");
  private static final Pattern LEFT_OUT = Pattern.compile("\\[[^\\]]*\\]|…|\\.\\.\\.");
  private static final Pattern BRACKETED = Pattern.compile(" ?\\[[^\\]]*\\]");
  private static final Pattern EDGES = Pattern.compile("^[\\s.,;:!?]+|[\\s.,;:!?]+$");
  private static final Pattern SMALL_LONG_WORD = Pattern.compile("(?<![\\p{L}’'-])\\p{Ll}{4,}");
  private static final Pattern SPACE_BEFORE = Pattern.compile(" (?=[,.;:!?])");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DOUBLE = Pattern.compile("[“”„«»″]|''|``");
  private static final Pattern SINGLE = Pattern.compile("[‘’‚′`´]");
  private static final Pattern DASH = Pattern.compile(" ?[–—] ?| - |--");

  private Quotations() {}

  /** The first quotation that none of the texts has. */
  static Optional<String> missing(String claim, List<String> texts) {
    var folded =
        texts.stream()
            .flatMap(text -> Stream.of(text, BRACKETED.matcher(text).replaceAll("")))
            .map(Quotations::folded)
            .toList();
    return QUOTED
        .matcher(claim)
        .results()
        .flatMap(
            match -> {
              var quoted = match.group();
              return Stream.of(LEFT_OUT.split(quoted.substring(1, quoted.length() - 1), -1));
            })
        .map(String::strip)
        .filter(quote -> Words.of(quote).size() >= LEAST_WORDS && !isTitle(quote))
        .filter(quote -> folded.stream().noneMatch(text -> text.contains(edged(quote))))
        .findFirst();
  }

  /** A title is a name, not somebody's words. */
  private static boolean isTitle(String quote) {
    return !SMALL_LONG_WORD.matcher(quote).find();
  }

  private static String edged(String quote) {
    return EDGES.matcher(folded(quote)).replaceAll("");
  }

  /** White space, quotation marks, dashes and capital letters may differ. */
  static String folded(String text) {
    var plain = DOUBLE.matcher(spaced(text)).replaceAll("\"");
    return Words.lower(DASH.matcher(SINGLE.matcher(plain).replaceAll("'")).replaceAll(" - "));
  }

  private static String spaced(String text) {
    return SPACE_BEFORE.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
  }
}
