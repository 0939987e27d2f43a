package dev.munshi.digest;

import dev.munshi.article.Outlets;
import dev.munshi.language.Isolated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The outlets of which there are articles.
 *
 * @param names as their articles give them
 */
record KnownOutlets(List<String> names) {

  private static final int NEAREST = 3;

  KnownOutlets {
    names = List.copyOf(names);
  }

  /** Their names as the articles give them, for names as a person wrote them. */
  Outlets spelled(Outlets written) {
    return new Outlets(spelled(written.only()), spelled(written.without()));
  }

  private List<String> spelled(List<String> written) {
    return written.stream().map(name -> find(name).orElse(name)).distinct().toList();
  }

  /** With or without "The" in front. */
  private Optional<String> find(String written) {
    return names.stream()
        .filter(name -> name.equalsIgnoreCase(written))
        .findFirst()
        .or(() -> names.stream().filter(name -> bare(name).equals(bare(written))).findFirst());
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").strip();
  }

  /** What is to be said where some of them are not known: which, and what is near. */
  Optional<String> problem(Outlets written) {
    var unknown = new ArrayList<String>();
    Stream.concat(written.only().stream(), written.without().stream())
        .filter(name -> find(name).isEmpty())
        .forEach(unknown::add);
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    var name = unknown.getFirst();
    var near =
        names.stream()
            .sorted(Comparator.comparingDouble(known -> distance(bare(known), bare(name))))
            .limit(NEAREST)
            .map(Isolated::of)
            .collect(Collectors.joining(", "));
    return Optional.of(
        "I have no articles from “%s”.".formatted(Isolated.of(name))
            + (near.isEmpty() ? "" : " The nearest that I know: " + near + "."));
  }

  /** A name that has the other in it is nearer than one of other letters. */
  private static double distance(String known, String written) {
    int edits = LevenshteinDistance.getDefaultInstance().apply(known, written);
    boolean within = known.contains(written) || written.contains(known);
    return within ? edits / (double) (1 + known.length() + written.length()) : edits;
  }
}
